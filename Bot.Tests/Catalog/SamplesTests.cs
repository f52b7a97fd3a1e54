using FluentAssertions;
using ShopBot.Bot.Catalog;
using ShopBot.Domain;
using ShopBot.Domain.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog;

public class SamplesTests
{
    public static TheoryData<string> Samples => ["trattoria", "coffee-shop", "guest-house"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_read_without_an_error(string name)
    {
        var result = Read(name);

        result.Errors.Select(error => error.ToString()).Should().BeEmpty();
        result.Shop!.Key.Should().Be(name);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_speaks_four_languages_everywhere(string name)
    {
        var shop = Read(name).Shop!;

        shop.Languages.Should().BeEquivalentTo("en", "es", "it", "ru");
        Texts(shop).Should().HaveCountGreaterThan(40).And.OnlyContain(text =>
            text.Texts.Select(entry => entry.Key).SequenceEqual(shop.Languages) && text.Texts.All(entry => entry.Value.Length > 0));
        Texts(shop).Where(text => text.In("ru") == text.In("en")).Should().BeEmpty("Russian has letters of its own");
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_product_and_room_of_a_sample_has_its_own_picture_of_a_few_kilobytes(string name)
    {
        var pictures = Read(name).Shop!.Menu.Products.Select(product => product.Picture)
            .Concat(Read(name).Shop!.RoomBooking?.Types.Select(type => type.Picture) ?? []).ToList();

        pictures.Should().NotContainNulls().And.OnlyHaveUniqueItems();
        pictures.Select(picture => new FileInfo(Path.Combine(Folder, picture!)).Length).Should().OnlyContain(bytes => bytes > 2_000 && bytes < 50_000);
    }

    private static List<LocalText> Texts(Shop shop) =>
    [
        shop.Name,
        shop.About!,
        .. shop.Zones.Select(zone => zone.Name),
        .. shop.Discounts.Select(discount => discount.Name),
        .. shop.TableBooking is { } booking ? booking.Areas.Select(area => area.Name).Append(booking.DepositText!) : [],
        .. shop.Hours.SpecialDays.Select(day => day.Reason).OfType<LocalText>(),
        .. shop.RoomBooking?.DepositText is { } deposit ? [deposit] : Array.Empty<LocalText>(),
        .. shop.RoomBooking?.Options.Select(option => option.Name) ?? [],
        .. shop.RoomBooking?.Types.SelectMany(type => new[] { type.Name, type.Description ?? type.Name }) ?? [],
        .. shop.Menu.Categories.Select(category => category.Name),
        .. shop.Menu.Products.SelectMany(product => product.OptionGroups).SelectMany(group => group.Options.Select(option => option.Name).Append(group.Name)),
        .. shop.Menu.Products.SelectMany(product => product.Variants.Select(variant => variant.Name).Append(product.Name).Append(product.Description ?? product.Name)),
    ];

    internal static ShopFileResult Read(string name) => ShopFile.Read(Path.Combine(Folder, name + ".yaml"));

    /// <summary>The repository's own samples, wherever the tests were built to.</summary>
    internal static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "ShopBot.sln")))
            {
                folder = folder.Parent!;
            }

            return Path.Combine(folder.FullName, "samples");
        }
    }
}
