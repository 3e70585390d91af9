namespace Wellness.Conformance.Generation;

public static class VectorSet
{
    public static IEnumerable<Vector> Make(int count, string seed) => [];
}
