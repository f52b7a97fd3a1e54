using System.Text;
using QRCoder;

namespace ShopBot.Bot.Codes;

/// <summary>A QR code that a scratched table tent may lose a quarter of.</summary>
internal static class Code
{
    private const int PixelsPerModule = 20;

    public static QRCodeData Of(string link) => QRCodeGenerator.GenerateQrCode(link, QRCodeGenerator.ECCLevel.Q);

    public static byte[] Png(string link)
    {
        using var data = Of(link);
        using var png = new PngByteQRCode(data);
        return png.GetGraphic(PixelsPerModule);
    }

    /// <summary>As wide as its surroundings; one unit is one module.</summary>
    public static string Svg(string link)
    {
        using var data = Of(link);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var (x, width) = (0, 0); x < rows.Count; x += Math.Max(width, 1))
            {
                for (width = 0; x + width < rows.Count && rows[y][x + width]; width++)
                {
                }

                if (width > 0)
                {
                    path.Append(System.Globalization.CultureInfo.InvariantCulture, $"M{x} {y}h{width}v1h-{width}z");
                }
            }
        }

        return $"""<svg viewBox="0 0 {rows.Count} {rows.Count}" shape-rendering="crispEdges" xmlns="http://www.w3.org/2000/svg"><path d="{path}"/></svg>""";
    }
}
