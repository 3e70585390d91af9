namespace Wellness.Practices;

public sealed class PracticeFileSchemaTests
{
    private const string Committed = "src/Wellness.Components.Core/practice.schema.json";

    [Fact]
    public void Schema_Generated_EqualsTheCommittedFile()
    {
        if (Environment.GetEnvironmentVariable("WELLNESS_APPROVE") == "1")
        {
            File.WriteAllText(Repository.PathTo(Committed), PracticeFile.Schema);
        }

        File.ReadAllText(Repository.PathTo(Committed)).ShouldBe(PracticeFile.Schema, "Run the tests with WELLNESS_APPROVE=1 to accept the change.");
    }
}
