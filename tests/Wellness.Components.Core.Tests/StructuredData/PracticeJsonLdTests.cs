using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Wellness.Practices;

namespace Wellness.StructuredData;

public class PracticeJsonLdTests
{
    private readonly Practice _practice = SamplePractice.Of();

    private PracticeJsonLd Markup => new(_practice);

    [Fact]
    public void PracticeNode_PracticeWithoutVisitors_SaysAllButItsStreet() => Compare(
        Markup.PracticeNode("/book"),
        """
        {
          "@type": "HealthAndBeautyBusiness",
          "@id": "https://bodywisdom.example/#practice",
          "name": "Body Wisdom",
          "url": "https://bodywisdom.example/",
          "telephone": "864-555-0100",
          "priceRange": "$$",
          "address": { "@type": "PostalAddress", "addressLocality": "Greenville", "addressRegion": "South Carolina", "addressCountry": "US" },
          "openingHoursSpecification": [
            {
              "@type": "OpeningHoursSpecification",
              "dayOfWeek": ["https://schema.org/Monday", "https://schema.org/Tuesday", "https://schema.org/Wednesday", "https://schema.org/Thursday", "https://schema.org/Friday"],
              "opens": "09:00", "closes": "17:00"
            },
            {
              "@type": "OpeningHoursSpecification",
              "dayOfWeek": ["https://schema.org/Saturday", "https://schema.org/Sunday"],
              "opens": "00:00", "closes": "00:00"
            }
          ],
          "areaServed": {
            "@type": "City",
            "@id": "https://bodywisdom.example/#area-easley",
            "name": "Easley",
            "containedInPlace": {
              "@type": "AdministrativeArea",
              "@id": "https://bodywisdom.example/#region-us-south%20carolina",
              "name": "South Carolina",
              "containedInPlace": { "@type": "Country", "@id": "https://bodywisdom.example/#country-us", "name": "US" }
            }
          },
          "hasOfferCatalog": {
            "@type": "OfferCatalog",
            "@id": "https://bodywisdom.example/#services",
            "itemListElement": {
              "@type": "Offer",
              "itemOffered": {
                "@type": "Service",
                "@id": "https://bodywisdom.example/services/nmt#service",
                "name": "Neuromuscular Therapy",
                "url": "https://bodywisdom.example/services/nmt"
              }
            }
          },
          "potentialAction": { "@type": "ReserveAction", "target": { "@type": "EntryPoint", "urlTemplate": "https://bodywisdom.example/book" } }
        }
        """);

    [Fact]
    public void ServiceNode_LengthsWithAndWithoutPrice_AreAnOfferEach()
    {
        var node = Json(Markup.ServiceNode(_practice.Services[0], "/services/nmt"));
        node.Remove("areaServed");

        Compare(
            node,
            """
            {
              "@type": "Service",
              "@id": "https://bodywisdom.example/services/nmt#service",
              "name": "Neuromuscular Therapy",
              "url": "https://bodywisdom.example/services/nmt",
              "serviceType": "Neuromuscular Therapy",
              "description": "Deep work.",
              "provider": { "@id": "https://bodywisdom.example/#practice" },
              "offers": [
                {
                  "@type": "Offer", "name": "Neuromuscular Therapy, 60 min", "price": 95.00, "priceCurrency": "USD",
                  "eligibleDuration": { "@type": "QuantitativeValue", "value": 60, "unitCode": "MIN" },
                  "availability": "https://schema.org/InStock", "url": "https://bodywisdom.example/services/nmt"
                },
                {
                  "@type": "Offer", "name": "Neuromuscular Therapy, 90 min",
                  "eligibleDuration": { "@type": "QuantitativeValue", "value": 90, "unitCode": "MIN" },
                  "availability": "https://schema.org/InStock", "url": "https://bodywisdom.example/services/nmt"
                }
              ],
              "mainEntityOfPage": {
                "@type": "WebPage",
                "@id": "https://bodywisdom.example/services/nmt#webpage",
                "url": "https://bodywisdom.example/services/nmt",
                "mentions": {
                  "@type": "DefinedTerm", "name": "Trigger point release", "description": "Sustained pressure.",
                  "url": "https://bodywisdom.example/services/nmt#trigger-point"
                }
              }
            }
            """);
    }

    [Fact]
    public void FaqNode_Questions_KeepTheirAnswersAndAnchors() => Compare(
        Markup.FaqNode([new Faq("does-it-hurt", "Does it hurt?", "It can.")], "/faq"),
        """
        {
          "@type": "FAQPage", "@id": "https://bodywisdom.example/faq#faq", "url": "https://bodywisdom.example/faq",
          "mainEntity": [
            {
              "@type": "Question", "name": "Does it hurt?", "url": "https://bodywisdom.example/faq#does-it-hurt",
              "acceptedAnswer": { "@type": "Answer", "text": "It can." }
            }
          ]
        }
        """);

    [Fact]
    public void BreadcrumbNode_Trail_CountsFromOne() => Compare(
        Markup.BreadcrumbNode([new Breadcrumb("Home", "/"), new Breadcrumb("NMT", "/services/nmt")], "/services/nmt"),
        """
        {
          "@type": "BreadcrumbList", "@id": "https://bodywisdom.example/services/nmt#breadcrumb",
          "itemListElement": [
            { "@type": "ListItem", "position": 1, "name": "Home", "item": "https://bodywisdom.example/" },
            { "@type": "ListItem", "position": 2, "name": "NMT", "item": "https://bodywisdom.example/services/nmt" }
          ]
        }
        """);

    [Fact]
    public void WebPageNode_KnownFacts_AreSaidAndNoOthers() => Compare(
        Markup.WebPageNode("Questions", null, "/faq", "en", modified: new LocalDate(2026, 11, 23)),
        """
        {
          "@type": "WebPage", "@id": "https://bodywisdom.example/faq#webpage", "name": "Questions", "url": "https://bodywisdom.example/faq", "inLanguage": "en",
          "isPartOf": {
            "@type": "WebSite", "@id": "https://bodywisdom.example/#website", "name": "Body Wisdom", "url": "https://bodywisdom.example/",
            "publisher": { "@id": "https://bodywisdom.example/#practice" }
          },
          "dateModified": "2026-11-23"
        }
        """);

    [Fact]
    public void PersonNode_Licence_IsACredential() => Compare(
        Markup.PersonNode(new Practitioner("heather", "Heather", ["nmt"]) { LicenseNumber = "12345", LicenseState = "South Carolina", Credentials = ["NMT certificate"] }),
        """
        {
          "@type": "Person", "@id": "https://bodywisdom.example/#practitioner-heather", "name": "Heather",
          "worksFor": { "@id": "https://bodywisdom.example/#practice" },
          "hasCredential": [
            { "@type": "EducationalOccupationalCredential", "credentialCategory": "license", "identifier": "12345", "recognizedBy": { "@type": "Organization", "name": "South Carolina" } },
            { "@type": "EducationalOccupationalCredential", "name": "NMT certificate" }
          ]
        }
        """);

    [Fact]
    public void PracticeNode_ClientsVisit_SaysStreetAndPoint()
    {
        var practice = SamplePractice.Of(locations: [new PracticeLocation("room", "Room", SamplePractice.Home) { ClientsVisit = true, Geo = new GeoCoordinates(34.85, -82.4) }]);

        var node = Json(new PracticeJsonLd(practice).PracticeNode());

        node["address"]!["streetAddress"]!.GetValue<string>().ShouldBe("1 Secret Lane");
        node["geo"]!["latitude"]!.GetValue<decimal>().ShouldBe(34.85m);
    }

    [Fact]
    public void PracticeNode_ClientsDoNotVisit_LeaksNeitherStreetNorCodeNorPoint()
    {
        var practice = SamplePractice.Of(locations: [new PracticeLocation("home", "Hidden house", SamplePractice.Home) { Geo = new GeoCoordinates(34.85123, -82.4) }]);

        var json = new JsonLdGraph([new PracticeJsonLd(practice).PracticeNode()]).ToJson();

        json.ShouldNotContain("Secret");
        json.ShouldNotContain("29601");
        json.ShouldNotContain("34.85");
        json.ShouldNotContain("Hidden");
    }

    [Theory]
    [InlineData(ServiceAreaKind.City, "City")]
    [InlineData(ServiceAreaKind.AdministrativeArea, "AdministrativeArea")]
    [InlineData(ServiceAreaKind.BodyOfWater, "BodyOfWater")]
    [InlineData(ServiceAreaKind.GeoCircle, "GeoCircle")]
    [InlineData(ServiceAreaKind.PostalCodes, "DefinedRegion")]
    public void PracticeNode_EachKindOfArea_IsItsTypeAndValid(ServiceAreaKind kind, string type)
    {
        var area = new ServiceArea("lake-keowee", "Lake Keowee", kind, "South Carolina", "US")
        {
            Geo = new GeoCoordinates(34.8, -82.9),
            RadiusMetres = 20_000,
            PostalCodes = ["29672", "29678"],
        };
        var graph = new JsonLdGraph([new PracticeJsonLd(SamplePractice.Of(areas: [area])).PracticeNode()]);

        Json(graph.Nodes[0])["areaServed"]!["@type"]!.GetValue<string>().ShouldBe(type);
        StructuredDataValidator.Check(graph).ShouldBeEmpty();
    }

    [Fact]
    public void PracticeNode_SiteBelowAPath_StaysBelowIt()
    {
        var markup = new PracticeJsonLd(SamplePractice.Of(url: "https://host.example/wellness"));

        markup.PracticeNode().Id.ShouldBe("https://host.example/wellness/#practice");
        markup.FaqNode([new Faq("a", "A?", "B.")], "/faq").Id.ShouldBe("https://host.example/wellness/faq#faq");
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://elsewhere.example/")]
    [InlineData("faq")]
    [InlineData("/faq#part")]
    public void WebPageNode_PathThatIsNone_IsRefused(string path) =>
        Should.Throw<ArgumentException>(() => Markup.WebPageNode("Title", null, path));

    [Fact]
    public void WholePage_OfTheSample_HasNoFinding()
    {
        var page = "/services/nmt";
        var graph = new JsonLdGraph([
            Markup.PracticeNode("/book"),
            Markup.ServiceNode(_practice.Services[0], page),
            Markup.WebPageNode("NMT", "About it.", page, "en", reviewedBy: _practice.Practitioners[0]),
            Markup.FaqNode([new Faq("a", "A?", "B.")], page),
            Markup.BreadcrumbNode([new Breadcrumb("Home", "/"), new Breadcrumb("NMT", page)], page),
            Markup.PersonNode(_practice.Practitioners[0]),
        ]);

        StructuredDataValidator.Check(graph).ShouldBeEmpty();
        var ids = Definitions(JsonNode.Parse(graph.ToJson())!["@graph"]!).ToArray();
        ids.ShouldBeUnique();
        ids.Length.ShouldBe(11);
    }

    // Every object that has an id and says more than it.
    private static IEnumerable<string> Definitions(JsonNode node) => node switch
    {
        JsonArray array => array.SelectMany(item => Definitions(item!)),
        JsonObject item => item.SelectMany(pair => Definitions(pair.Value!))
            .Concat(item.Count > 1 && item["@id"] is { } id ? [id.GetValue<string>()] : []),
        _ => [],
    };

    private static JsonObject Json(JsonLdNode node) => JsonNode.Parse(new JsonLdGraph([node]).ToJson())!["@graph"]![0]!.AsObject();

    private static void Compare(JsonLdNode node, string expected) => Compare(Json(node), expected);

    private static void Compare(JsonObject actual, string expected) =>
        actual.ToJsonString(Indented).ShouldBe(JsonNode.Parse(expected)!.ToJsonString(Indented));

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
