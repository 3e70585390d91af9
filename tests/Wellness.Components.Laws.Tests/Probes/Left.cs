using Wellness.Laws.Probes.Right;

namespace Wellness.Laws.Probes.Left;

internal class ByBase : Right.Right;

internal class ByInterface : IRight;

internal class ByGenericArgumentOfBase : List<Right.Right>;

internal class ByConstraint<T>
    where T : IRight;

internal class ByField
{
    public Right.Right? Field;
}

internal class ByArrayField
{
    public Right.RightValue[]? Field;
}

internal class ByProperty
{
    public Lazy<Right.Right>? Property { get; init; }
}

internal class ByReturn
{
    public IRight? Method() => null;
}

internal class ByParameter
{
    public void Method(IRight right) => right?.ToString();
}

[Right]
internal class ByAttribute;

internal class ByAttributeOfMethod
{
    [Right]
    public void Method() => Console.WriteLine();
}

internal class ByAttributeOfParameter
{
    public void Method([Right] int number) => Console.WriteLine(number);
}

internal class ByConstruction
{
    public object Method() => new Right.Right();
}

internal class ByStaticCall
{
    public int Method() => Right.Right.Method();
}

internal class ByStaticField
{
    public int Method() => Right.Right.Number;
}

internal class ByTypeOf
{
    public Type Method() => typeof(Right.Right);
}

internal class ByCast
{
    public bool Method(object value) => value is Right.Right;
}

internal class ByGenericCall
{
    public object Method() => Array.Empty<Right.Right>();
}

internal class ByLocal
{
    public string? Method()
    {
        Right.RightValue value = default;
        return value.ToString();
    }
}

internal class ByLambda
{
    public Func<int> Method() => () => Right.Right.Method();
}

internal class ByClosure
{
    public Func<int> Method(int number) => () => Right.Right.Method() + number;
}

internal class ByAsync
{
    public async Task<int> Method()
    {
        await Task.Yield();
        return Right.Right.Method();
    }
}

internal class ByIterator
{
    public IEnumerable<int> Method()
    {
        yield return Right.Right.Method();
    }
}

internal class ByLocalFunction
{
    public int Method()
    {
        return Local();
        static int Local() => Right.Right.Method();
    }
}

internal class ByNested
{
    internal class Inner
    {
        public Right.Right? Field;
    }
}

internal class ByNestedPrivate
{
    public override string ToString() => Inner.Text();

    private static class Inner
    {
        public static string Text() => Right.Right.Method().ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}

internal class ByInitializer
{
    public int Field = Right.Right.Method();
}

internal static class ByExtension
{
    public static void Method(this IRight right) => Console.WriteLine(right);
}
