using System.Globalization;
using System.Text;

namespace Wellness.Components;

/// <summary>The drawings behind <see cref="TechniqueMotif"/>: nine fibres in a box of 320 by 96, bent in five ways.</summary>
internal static class MotifLines
{
    private const int Fibres = 9;

    private static readonly Func<double, double, double>[] Bends = [Knot, Meeting, Ease, Pressure, Lengthening];

    private static readonly IReadOnlyList<string>[] Motifs =
        [.. Bends.Select(bend => (IReadOnlyList<string>)[.. Enumerable.Range(0, Fibres).Select(fibre => Line(bend, fibre))])];

    /// <summary>The paths of a motif, as SVG writes them; an index beyond the last begins again.</summary>
    public static IReadOnlyList<string> Of(int index) => Motifs[(index % Motifs.Length + Motifs.Length) % Motifs.Length];

    // Each takes a fibre's place across the muscle, -1 to 1, and a place along it, 0 to 1, and gives the fibre's height, -1 to 1.
    private static double Knot(double fibre, double along) =>
        fibre + Math.Sign(fibre + 0.01) * 0.34 * Math.Exp(-2.2 * fibre * fibre) * Hill(along, 0.62, 0.11) + 0.06 * Math.Sin(7 * along);

    private static double Meeting(double fibre, double along) =>
        0.8 * fibre + 0.34 * Math.Sin(2 * Math.PI * along + 1.6 * fibre) * Hill(along, 0.5, 0.34);

    private static double Ease(double fibre, double along) =>
        fibre * (0.5 + 0.5 * Hill(along, 0.45, 0.25)) - 0.3 + 0.6 * Hill(along, 0.45, 0.3);

    private static double Pressure(double fibre, double along) =>
        fibre * (1 - 0.78 * Hill(along, 0.42, 0.15)) + 0.12 * Hill(along, 0.42, 0.2);

    private static double Lengthening(double fibre, double along) =>
        fibre * (0.28 + 0.8 * along * along) + 0.22 * Math.Sin(3.4 * along + 0.6) - 0.12;

    private static double Hill(double along, double middle, double width) =>
        Math.Exp(-Math.Pow((along - middle) / width, 2) / 2);

    // A smooth curve: Q with one control point, then T alone, whose control points are the mirrored ones.
    private static string Line(Func<double, double, double> bend, int fibre)
    {
        const int steps = 16;
        var across = 2.0 * fibre / (Fibres - 1) - 1;
        var path = new StringBuilder();
        for (var step = -1; step <= steps; step++)
        {
            var (x, y) = (Along(step), Height(step));
            var (nextX, nextY) = (Along(step + 1), Height(step + 1));
            var (middleX, middleY) = ((x + nextX) / 2, (y + nextY) / 2);
            path.Append(step switch
            {
                -1 => string.Create(CultureInfo.InvariantCulture, $"M{middleX:0} {middleY:0.#}"),
                0 => string.Create(CultureInfo.InvariantCulture, $"Q{x:0} {y:0.#} {middleX:0} {middleY:0.#}"),
                _ => string.Create(CultureInfo.InvariantCulture, $"T{middleX:0} {middleY:0.#}"),
            });
        }

        return path.ToString();

        double Along(int step) => 320.0 * step / steps;
        double Height(int step) => 48 + 40 * bend(across, (double)step / steps);
    }
}
