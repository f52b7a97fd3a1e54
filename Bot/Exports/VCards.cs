using System.Globalization;
using System.Text;
using ShopBot.Bot.Files;
using ShopBot.Domain.Customers;
using ShopBot.Persistence.Exports;

namespace ShopBot.Bot.Exports;

/// <summary>Customers as cards for an address book: RFC 2426 (3.0) or RFC 6350 (4.0). Who can be reached only in the messenger is left out.</summary>
internal static class VCards
{
    /// <param name="file">Stays open.</param>
    public static void Write(Stream file, IEnumerable<ExportedCustomer> customers, bool isVersion4)
    {
        using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        var text = new StringBuilder();
        foreach (var customer in customers.Where(one => one.ContactPoints.Any(point => point.Channel != ContactChannel.Telegram)))
        {
            foreach (var line in Card(customer, isVersion4))
            {
                ContentLine.Fold(text, line);
            }

            writer.Write(text);
            text.Clear();
        }
    }

    private static IEnumerable<string> Card(ExportedCustomer customer, bool isVersion4)
    {
        var name = customer.Name.Length > 0 ? customer.Name : customer.ContactPoints.First(point => point.Channel != ContactChannel.Telegram).Value;
        yield return "BEGIN:VCARD";
        yield return isVersion4 ? "VERSION:4.0" : "VERSION:3.0";
        yield return $"UID:shopbot-customer-{customer.Id.ToString(CultureInfo.InvariantCulture)}";
        yield return $"FN:{ContentLine.Escaped(name)}";
        yield return $"N:;{ContentLine.Escaped(name)};;;";
        foreach (var point in customer.ContactPoints)
        {
            switch (point.Channel)
            {
                case ContactChannel.Phone:
                    yield return isVersion4 ? $"TEL;VALUE=uri;TYPE=cell:tel:{point.Value}" : $"TEL;TYPE=CELL:{ContentLine.Escaped(point.Value)}";
                    break;
                case ContactChannel.Email:
                    yield return isVersion4 ? $"EMAIL:{ContentLine.Escaped(point.Value)}" : $"EMAIL;TYPE=INTERNET:{ContentLine.Escaped(point.Value)}";
                    break;
            }
        }

        if (customer.Labels.Count > 0)
        {
            yield return $"CATEGORIES:{string.Join(',', customer.Labels.Select(ContentLine.Escaped))}";
        }

        if (customer.Notes.Count > 0)
        {
            yield return $"NOTE:{ContentLine.Escaped(string.Join('\n', customer.Notes))}";
        }

        yield return "END:VCARD";
    }
}
