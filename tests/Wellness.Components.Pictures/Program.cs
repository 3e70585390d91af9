using Wellness.Pictures;

if (args is not [var folder])
{
    Console.Error.WriteLine("Usage: FOLDER (writes the pictures of docs/availability.md there)");
    return 2;
}

foreach (var picture in Album.Pictures)
{
    File.WriteAllText(Path.Combine(folder, picture.Name + ".svg"), PictureWriter.Write(picture));
}

return 0;
