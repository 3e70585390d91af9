using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Wellness.Practices;

namespace Wellness.StructuredData;

public class JsonLdGraphTests
{
    private const string Id = "https://site.example/#a";

    public static TheoryData<string> Payloads =>
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "-->",
        "]]>",
        "<img src=x onerror=alert(1)>",
        "&lt;/script&gt;&amp;",
        "line\u2028separator\u2029end",
        "\"},{\"@type\":\"Review\"}",
        "\\u003c/script\\u003e",
        "a\tb\nc",
        "\ud83d\ude00 é",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void ToJson_AnyTextAnywhere_StaysDataAndOutOfHtml(string payload)
    {
        var practice = new Practice(
            payload, new Uri("https://bodywisdom.example/"), DateTimeZone.Utc, new PracticeHours(WeeklyHours.Closed),
            [new ServiceOffering("nmt", payload, payload, [new SessionLength(Duration.FromMinutes(60))]) { Techniques = [new Technique("t", payload, payload, payload)] }],
            [new Practitioner("h", payload, ["nmt"]) { Biography = payload, JobTitle = payload, LicenseNumber = payload, LicenseState = payload, Credentials = [payload] }])
        {
            LegalName = payload,
            Description = payload,
            Telephone = payload,
            Email = payload,
            PriceRange = payload,
            ServiceAreas = [new ServiceArea("a", payload, ServiceAreaKind.City, payload, "US") { Description = payload }],
            Locations = [new PracticeLocation("l", payload, new PostalAddress(payload, payload, "US") { Street = payload, PostalCode = payload }) { ClientsVisit = true }],
            SameAs = [new Uri("https://elsewhere.example/?" + payload)],
        };
        var markup = new PracticeJsonLd(practice);

        var json = new JsonLdGraph([
            markup.PracticeNode("/" + payload.Replace('#', '_')),
            markup.ServiceNode(practice.Services[0], "/s"),
            markup.FaqNode([new Faq("q", payload, payload)], "/s"),
            markup.BreadcrumbNode([new Breadcrumb(payload, "/"), new Breadcrumb(payload, "/s")], "/s"),
            markup.WebPageNode(payload, payload, "/s", payload),
            markup.PersonNode(practice.Practitioners[0]),
            new JsonLdNode(payload, "https://x.example/#" + payload).With(payload, payload),
        ]).ToJson();

        json.ShouldNotContain('<');
        json.ShouldNotContain('>');
        json.ShouldNotContain('&');
        json.ShouldAllBe(character => character >= ' ' && character < 127);
        JsonNode.Parse(json)!["@graph"]![0]!["name"]!.GetValue<string>().ShouldBe(payload);
    }

    [Fact]
    public void ToJson_HalfASurrogatePair_BecomesTheReplacementCharacter() =>
        JsonNode.Parse(new JsonLdGraph([new JsonLdNode("Thing").With("name", "a\ud83d")]).ToJson())!["@graph"]![0]!["name"]!
            .GetValue<string>().ShouldBe("a\ufffd");

    [Fact]
    public void Constructor_SameIdTwice_IsOneNodeWithAllProperties() =>
        new JsonLdGraph([new JsonLdNode("Service", Id).With("name", "A"), new JsonLdNode("Service", Id).With("name", "A").With("serviceType", "B")])
            .ToJson().ShouldBe("""{"@context":"https://schema.org","@graph":[{"@type":"Service","@id":"https://site.example/#a","name":"A","serviceType":"B"}]}""");

    [Fact]
    public void Constructor_SameIdWithAnotherValue_IsRefused() =>
        Should.Throw<ArgumentException>(() => new JsonLdGraph([new JsonLdNode("Service", Id).With("name", "A"), new JsonLdNode("Service", Id).With("name", "B")]))
            .Message.ShouldContain("'name'");

    [Fact]
    public void Constructor_NestedNodeThatStandsAtTheTop_IsReferredTo() =>
        new JsonLdGraph([
            new JsonLdNode("Offer").With("itemOffered", new JsonLdNode("Service", Id).With("url", "https://site.example/a")),
            new JsonLdNode("Service", Id).With("name", "A"),
        ]).ToJson().ShouldBe(
            """{"@context":"https://schema.org","@graph":[{"@type":"Offer","itemOffered":{"@id":"https://site.example/#a"}},{"@type":"Service","@id":"https://site.example/#a","url":"https://site.example/a","name":"A"}]}""");

    [Fact]
    public void Constructor_NodeNestedTwice_IsWrittenOnce() =>
        new JsonLdGraph([
            new JsonLdNode("Service").With("areaServed", new JsonLdNode("City", Id).With("name", "A")),
            new JsonLdNode("Service").With("areaServed", new JsonLdNode("City", Id).With("name", "A")),
        ]).ToJson().ShouldBe(
            """{"@context":"https://schema.org","@graph":[{"@type":"Service","areaServed":{"@type":"City","@id":"https://site.example/#a","name":"A"}},{"@type":"Service","areaServed":{"@id":"https://site.example/#a"}}]}""");

    [Fact]
    public void Constructor_NodesThatHoldEachOther_EndInReferences() =>
        new JsonLdGraph([
            new JsonLdNode("Person", Id).With("worksFor", new JsonLdNode("Organization", "https://site.example/#b").With("employee", new JsonLdNode("Person", Id))),
        ]).ToJson().ShouldContain("\"employee\":{\"@id\":\"https://site.example/#a\"}");

    [Fact]
    public void Parse_RawNode_StandsInTheGraphAsItWas()
    {
        var raw = JsonLdNode.Parse("""{"@context":"https://schema.org","@type":["Event","Thing"],"name":"<b>","offers":[{"@type":"Offer","price":1.50},{"@id":"https://x.example/#o"}],"isAccessibleForFree":true,"about":null}""");

        new JsonLdGraph([raw]).ToJson().ShouldBe(
            """{"@context":"https://schema.org","@graph":[{"@type":["Event","Thing"],"name":"\u003Cb\u003E","offers":[{"@type":"Offer","price":1.50},{"@id":"https://x.example/#o"}],"isAccessibleForFree":true}]}""");
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"@type":"Thing","@id":"relative"}""")]
    [InlineData("""{"@type":"Thing","@reverse":{}}""")]
    [InlineData("""{"@type":"Thing","@id":"javascript:alert(1)"}""")]
    public void Parse_WhatIsNoNode_IsRefused(string json) => Should.Throw<ArgumentException>(() => JsonLdNode.Parse(json));

    [Fact]
    public void Parse_WhatIsNoJson_IsRefused() => Should.Throw<JsonException>(() => JsonLdNode.Parse("{"));

    [Fact]
    public void With_PropertyTwiceOrKeyword_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new JsonLdNode("Thing").With("name", "A").With("name", "B"));
        Should.Throw<ArgumentException>(() => new JsonLdNode("Thing").With("@type", "B"));
    }
}
