using System.Text.Json;
using NodaTime.Text;

namespace Wellness.StructuredData;

/// <summary>What Google's documents and plain sense ask of a node beyond the vocabulary.</summary>
internal sealed class NodeRules(GraphCheck check, SchemaVocabulary vocabulary, JsonElement node, string[] types, string path)
{
    private const int MostAreas = 20;

    private static readonly string[] Addresses = ["url", "item", "sameAs", "urlTemplate", "image", "logo", "contentUrl", "availability"];
    private static readonly string[] Dates = ["validFrom", "validThrough", "datePublished", "dateModified", "startDate", "endDate"];

    public void Run()
    {
        Values();
        if (Is("LocalBusiness"))
        {
            LocalBusiness();
        }

        if (Is("BreadcrumbList"))
        {
            Breadcrumbs();
        }

        if (Is("FAQPage"))
        {
            Require("mainEntity");
        }

        if (Is("Question"))
        {
            Require("name");
            Require("acceptedAnswer");
        }

        if (Is("Answer"))
        {
            Require("text");
        }

        if (Is("Service"))
        {
            Require("name");
        }

        if (Is("Offer") && Text("price") is not null)
        {
            Require("priceCurrency");
        }

        if (Is("OpeningHoursSpecification"))
        {
            OpeningHours();
        }

        if (Is("Event"))
        {
            Require("name");
            Require("location");
            if (!Has("startDate") && !Has("eventSchedule"))
            {
                check.Error(At("startDate"), "An event says when it is: by startDate or by eventSchedule.");
            }
        }

        if (Is("Schedule"))
        {
            Schedule();
        }

        if (Is("GeoCoordinates"))
        {
            Within("latitude", 90);
            Within("longitude", 180);
        }
    }

    private void LocalBusiness()
    {
        Require("name");
        Require("address");
        if (node.TryGetProperty("address", out var address) && address.ValueKind == JsonValueKind.Object
            && !address.TryGetProperty("addressCountry", out _))
        {
            check.Warn(At("address.addressCountry"), "An address says its country.");
        }

        foreach (var recommended in new[] { "url", "telephone", "openingHoursSpecification" })
        {
            if (!Has(recommended))
            {
                check.Warn(At(recommended), "Google recommends it for a local business.");
            }
        }

        foreach (var own in new[] { "aggregateRating", "review" })
        {
            if (Has(own))
            {
                check.Error(At(own), "A business that rates itself is not shown with stars, and breaks Google's rules.");
            }
        }

        if (node.TryGetProperty("areaServed", out var areas) && areas.ValueKind == JsonValueKind.Array && areas.GetArrayLength() > MostAreas)
        {
            check.Warn(At("areaServed"), $"A business profile takes at most {MostAreas} areas.");
        }

        if (Text("priceRange") is { Length: >= 100 })
        {
            check.Warn(At("priceRange"), "Google shows a price range of fewer than 100 characters.");
        }
    }

    private void Breadcrumbs()
    {
        if (!node.TryGetProperty("itemListElement", out var items) || items.ValueKind != JsonValueKind.Array || items.GetArrayLength() < 2)
        {
            check.Error(At("itemListElement"), "A trail has at least two items.");
            return;
        }

        var count = items.GetArrayLength();
        for (var i = 0; i < count; i++)
        {
            var item = items[i];
            var at = At($"itemListElement[{i}]");
            if (item.ValueKind != JsonValueKind.Object)
            {
                check.Error(at, "An item of a trail is a ListItem.");
                continue;
            }

            if (!item.TryGetProperty("position", out var position) || position.ToString() != $"{i + 1}")
            {
                check.Error($"{at}.position", "Positions count from 1.");
            }

            if (!item.TryGetProperty("name", out _))
            {
                check.Error($"{at}.name", "It is required.");
            }

            if (i < count - 1 && !item.TryGetProperty("item", out _))
            {
                check.Error($"{at}.item", "Every item but the last says its address.");
            }
        }
    }

    private void OpeningHours()
    {
        Time("opens");
        Time("closes");
        InOrder("validFrom", "validThrough");
    }

    private void Schedule()
    {
        Time("startTime");
        Time("endTime");
        InOrder("startDate", "endDate");
        if (!Has("byDay") && !Has("startDate"))
        {
            check.Error(At("byDay"), "A schedule says its days: by byDay or by startDate.");
        }

        if (!Has("scheduleTimezone"))
        {
            check.Warn(At("scheduleTimezone"), "Times of day mean something only in a time zone.");
        }
    }

    private void Time(string name)
    {
        if (Text(name) is not { } text || !IsTime(text))
        {
            check.Error(At(name), "It is a time of day, such as 09:00.");
        }
    }

    private void InOrder(string first, string last)
    {
        if (Text(first) is { } from && Text(last) is { } through && string.CompareOrdinal(through, from) < 0)
        {
            check.Error(At(last), $"It is before {first}.");
        }
    }

    private void Values()
    {
        foreach (var name in Addresses)
        {
            if (node.TryGetProperty(name, out var value))
            {
                foreach (var text in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToArray() : [value])
                {
                    if (text.ValueKind == JsonValueKind.String
                        && !(Uri.TryCreate(text.GetString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
                    {
                        check.Error(At(name), $"'{text.GetString()}' is not an absolute http or https address.");
                    }
                }
            }
        }

        foreach (var name in Dates)
        {
            if (Text(name) is { } text && !(text.Length >= 10 && LocalDatePattern.Iso.Parse(text[..10]).Success))
            {
                check.Error(At(name), $"'{text}' is not a date such as 2026-11-23.");
            }
        }
    }

    private void Within(string name, decimal most)
    {
        if (node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && Math.Abs(value.GetDouble()) > (double)most)
        {
            check.Error(At(name), $"It is from -{most} to {most} degrees.");
        }
    }

    private void Require(string property)
    {
        if (!Has(property))
        {
            check.Error(At(property), "It is required.");
        }
    }

    private bool Is(string type) => types.Any(own => vocabulary.IsA(own, type));

    private bool Has(string property) => node.TryGetProperty(property, out var value)
        && !(value.ValueKind == JsonValueKind.String && string.IsNullOrWhiteSpace(value.GetString()));

    private string? Text(string property) => node.TryGetProperty(property, out var value) ? value.ToString() : null;

    private string At(string property) => path.Length == 0 ? property : $"{path}.{property}";

    private static bool IsTime(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).Success
        || LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss").Parse(text).Success;
}
