namespace Wellness.Practices;

public sealed class PracticeFileFaultTests
{
    [Theory]
    [InlineData("\"Still Water Bodywork\"", "5", "$.name", 2, "5", "Write text in quotes.")]
    [InlineData("\"Still Water Bodywork\"", "\" \"", "$.name", 2, "\" \"", "Write some text")]
    [InlineData("\"Still Water Bodywork\"", "\"a\\u0007b\"", "$.name", 2, "\"a\\u0007b\"", "without control characters")]
    [InlineData("\"Still Water Bodywork\"", "\"a\\uD83D\"", "$.name", 2, "\"a\\uD83D\"", "half of a pair")]
    [InlineData("\"Still Water Bodywork\"", "null", "$.name", 2, "null", "Write text in quotes.")]
    [InlineData("https://stillwater", "stillwater", "$.url", 3, "\"stillwater.example.com\"", "begins with https://")]
    [InlineData("https://stillwater.example.com", "https://[", "$.url", 3, "\"https://[\"", "whole web address")]
    [InlineData("New_York", "New York", "$.timeZone", 4, "\"America/New York\"", "Did you mean \"America/New_York\"?")]
    [InlineData("America/New_York", "UTC+02", "$.timeZone", 4, "\"UTC+02\"", "Write the IANA name")]
    [InlineData("\"USD\"", "\"usd\"", "$.currency", 5, "\"usd\"", "three capital letters")]
    [InlineData("\"currency\": \"USD\"", "\"email\": \"a b@c.example\"", "$.email", 5, "\"a b@c.example\"", "one e-mail address")]
    [InlineData("\"currency\": \"USD\"", "\"telephone\": \"call me\"", "$.telephone", 5, "\"call me\"", "telephone number")]
    [InlineData("\"09:00-12:30\"", "\"9:00-12:30\"", "$.hours.weekly.tuesday[0]", 7, "\"9:00-12:30\"", "24-hour clock")]
    [InlineData("\"09:00-12:30\"", "\"09:00-12:60\"", "$.hours.weekly.tuesday[0]", 7, "\"09:00-12:60\"", "24-hour clock")]
    [InlineData("[\"09:00-12:30\"]", "\"09:00-12:30\"", "$.hours.weekly.tuesday", 7, "\"09:00-12:30\"", "list in square brackets")]
    [InlineData("tuesday", "tuseday", "$.hours.weekly.tuseday", 7, "[…]", "Did you mean \"tuesday\"?")]
    [InlineData("2026-06-15", "2026-06-31", "$.hours.seasons[0].from", 8, "\"2026-06-31\"", "the calendar has")]
    [InlineData("2026-06-15", "15.6.2026", "$.hours.seasons[0].from", 8, "\"15.6.2026\"", "year-month-day")]
    [InlineData("2026-08-31", "2026-06-14", "$.hours.seasons[0].to", 8, "\"2026-06-14\"", "not before the season's first, 2026-06-15")]
    [InlineData("{ \"date\": \"2026-11-26\", \"hours\": [] }", "{ \"date\": \"2026-11-26\", \"hours\": [] }, { \"date\": \"2026-11-26\", \"hours\": [] }",
        "$.hours.special[1].date", 9, "\"2026-11-26\"", "line 9 has the same")]
    [InlineData("\"slug\": \"deep-tissue\"", "\"slug\": \"Deep Tissue\"", "$.services[0].slug", 13, "\"Deep Tissue\"", "Write a slug")]
    [InlineData("\"slug\": \"robin\"", "\"slug\": \"robin\\n\"", "$.practitioners[0].slug", 20, "\"robin\\n\"", "Write a slug")]
    [InlineData("\"minutes\": 60", "\"minutes\": 4", "$.services[0].lengths[0].minutes", 16, "4", "from 5 to 1,440")]
    [InlineData("\"minutes\": 60", "\"minutes\": 1441", "$.services[0].lengths[0].minutes", 16, "1441", "from 5 to 1,440")]
    [InlineData("\"minutes\": 60", "\"minutes\": 60.5", "$.services[0].lengths[0].minutes", 16, "60.5", "Write a whole number")]
    [InlineData("\"minutes\": 60", "\"minutes\": 1e999", "$.services[0].lengths[0].minutes", 16, "1e999", "Write a whole number")]
    [InlineData("\"minutes\": 60", "\"minutes\": \"60\"", "$.services[0].lengths[0].minutes", 16, "\"60\"", "without quotes")]
    [InlineData("\"price\": 95", "\"price\": -1", "$.services[0].lengths[0].price", 16, "-1", "Write a number from 0")]
    [InlineData("\"price\": 95", "\"price\": 0.00001", "$.services[0].lengths[0].price", 16, "0.00001", "at most four decimals")]
    [InlineData("\"currency\": \"USD\",", "", "$.services[0].lengths[0].price", 16, "95", "Name the currency")]
    [InlineData("[{ \"minutes\": 60, \"price\": 95 }]", "[]", "$.services[0].lengths", 16, "[…]", "at least 1")]
    [InlineData("{ \"minutes\": 60, \"price\": 95 }", "{ \"minutes\": 60 }, { \"minutes\": 60.0 }", "$.services[0].lengths[1].minutes", 16, "60.0", "line 16 has the same")]
    [InlineData("[\"deep-tissue\"]", "[\"deep-tisue\", \"deep-tissue\"]", "$.practitioners[0].services[0]", 20, "\"deep-tisue\"", "Did you mean \"deep-tissue\"?")]
    [InlineData("[\"deep-tissue\"]", "[\"deep-tissue\", \"deep-tissue\"]", "$.practitioners[0].services[1]", 20, "\"deep-tissue\"", "Write this once")]
    [InlineData("\"currency\": \"USD\"", "\"slotPolicy\": { \"alignment\": \"Clock\" }", "$.slotPolicy.alignment", 5, "\"Clock\"", "Did you mean \"clock\"?")]
    [InlineData("\"currency\": \"USD\"", "\"slotPolicy\": { \"minimumNoticeHours\": 0.3 }", "$.slotPolicy.minimumNoticeHours", 5, "0.3", "in steps of 0.25")]
    [InlineData("\"currency\": \"USD\"", "\"slotPolicy\": { \"windowDays\": 732 }", "$.slotPolicy.windowDays", 5, "732", "from 0 to 731, without quotes, or null.")]
    [InlineData("\"currency\": \"USD\"", "\"cancellationPolicy\": { \"clientsMayMove\": \"no\" }", "$.cancellationPolicy.clientsMayMove", 5, "\"no\"", "Write true or false")]
    [InlineData("\"currency\": \"USD\"", "\"od d\": 1", "$['od d']", 5, "1", "There is no such property here")]
    public void Parse_OneMistake_NamesPlaceValueAndRule(string from, string to, string path, int line, string value, string rule)
    {
        var text = PracticeFileTests.Changed(from, to);
        var fault = Should.Throw<PracticeFileException>(() => PracticeFile.Parse(text)).Faults.First(fault => fault.Path == path);
        fault.Line.ShouldBe(line);
        fault.Value.ShouldBe(value);
        fault.Rule.ShouldContain(rule);
    }

    [Theory]
    [InlineData("  \"name\": \"Still Water Bodywork\",\n", "$.name", 1)]
    [InlineData("      \"slug\": \"deep-tissue\",\n", "$.services[0].slug", 12)]
    [InlineData("\"to\": \"2026-08-31\", ", "$.hours.seasons[0].to", 8)]
    public void Parse_RequiredPropertyLeftOut_NamesTheObjectsLine(string without, string path, int line)
    {
        var faults = Should.Throw<PracticeFileException>(() => PracticeFile.Parse(PracticeFileTests.Changed(without, ""))).Faults;
        var fault = faults.ShouldHaveSingleItem();
        (fault.Path, fault.Line, fault.Value).ShouldBe((path, line, null));
        fault.Rule.ShouldStartWith("Add \"");
    }

    [Fact]
    public void Parse_MisspeltRequiredProperty_IsOneFault() =>
        FaultsOf(PracticeFileTests.Changed("\"name\": \"Still", "\"Name\": \"Still")).ShouldBe(
            ["line 2, $.Name is \"Still Water Bodywork\": There is no such property here. Did you mean \"name\"?"]);

    [Fact]
    public void Parse_ServiceThatNobodyGives_NamesTheService() =>
        FaultsOf(PracticeFileTests.Changed("  \"services\": [\n", """  "services": [{ "slug": "reiki", "name": "Reiki", "summary": "Quiet.", "lengths": [{ "minutes": 30 }] },""" + "\n")).ShouldBe(
            ["line 11, $.services[0].slug is \"reiki\": Nobody gives this service. Add its slug to the services of a practitioner."]);

    [Fact]
    public void Parse_SlugOfTwoServices_NamesTheSecond() =>
        FaultsOf(PracticeFileTests.Changed("  \"services\": [\n", """  "services": [{ "slug": "deep-tissue", "name": "Other", "summary": "Other.", "lengths": [{ "minutes": 30 }] },""" + "\n")).ShouldBe(
            ["line 13, $.services[1].slug is \"deep-tissue\": Choose another: the entry on line 11 has the same."]);

    [Fact]
    public void Parse_PropertyTwice_NamesTheSecond() =>
        FaultsOf(PracticeFileTests.Changed("  \"currency\": \"USD\",", "  \"currency\": \"USD\",\n  \"currency\": \"CAD\",")).ShouldBe(
            ["line 6, $.currency is \"CAD\": Write this property once; line 5 has it already."]);

    [Fact]
    public void Parse_FaultyCurrencyOfTheFile_IsTheOnlyFault() =>
        FaultsOf(PracticeFileTests.Changed("\"USD\"", "\"dollars\"")).ShouldHaveSingleItem();

    [Fact]
    public void Parse_ManyMistakes_NamesAllInTheOrderOfLines()
    {
        var text = PracticeFileTests.Changed("\"minutes\": 60", "\"minutes\": 1")
            .Replace("New_York", "Nowhere", StringComparison.Ordinal)
            .Replace("\"2026-11-26\"", "\"2026-02-29\"", StringComparison.Ordinal)
            .Replace("[\"deep-tissue\"]", "[\"shallow\"]", StringComparison.Ordinal);
        var refused = Should.Throw<PracticeFileException>(() => PracticeFile.Parse(text, "a file"));
        refused.Faults.Select(fault => fault.Path).ShouldBe([
            "$.timeZone", "$.hours.special[0].date", "$.services[0].slug", "$.services[0].lengths[0].minutes", "$.practitioners[0].services[0]"]);
        refused.Message.ShouldStartWith("a file has 5 faults:\nline 4, $.timeZone is \"America/Nowhere\": Write the IANA name");
        refused.Message.Split('\n').Length.ShouldBe(6);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("3")]
    public void Parse_NoObject_SaysSo(string text) =>
        FaultsOf(text).ShouldHaveSingleItem().ShouldEndWith("Write an object in braces.");

    private static IEnumerable<string> FaultsOf(string text) =>
        Should.Throw<PracticeFileException>(() => PracticeFile.Parse(text)).Faults.Select(fault => fault.ToString());
}
