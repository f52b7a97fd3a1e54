using FluentAssertions;
using ShopBot.Bot.Catalog.Import;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Catalog;
using Xunit;

namespace ShopBot.Bot.Tests.Catalog.Files;

public class ForeignMenusTests
{
    private const string GloriaFood = """
        {"id": 1, "currency": "EUR", "categories": [
          {"id": 31, "name": "Wraps", "active": true,
           "groups": [{"id": 71, "name": "Sauce", "required": true, "force_min": 1, "force_max": 1, "allow_quantity": false,
                       "options": [{"id": 1, "name": "Yoghurt", "price": 0}, {"id": 2, "name": "Harissa", "price": 0.5}]}],
           "items": [
             {"id": 501, "name": "Falafel", "description": "With hummus", "price": 6.5, "active": true, "tags": ["VEGAN", "HOT"],
              "extras": {"menu_item_order_types": ["pickup"], "menu_item_allergens_values": [{"id": 9, "name": "Sesame"}, {"id": 10, "name": "Stardust"}]},
              "sizes": [{"id": 1, "name": "Half", "price": 0, "groups": []}, {"id": 2, "name": "Whole", "price": 2.25, "groups": []}], "groups": []},
             {"id": 502, "name": "Bowl", "price": 8, "extras": null, "groups": [],
              "sizes": [{"id": 3, "name": "S", "price": 0, "groups": [{"id": 81, "name": "Extra", "required": false, "force_min": 1, "force_max": 2, "allow_quantity": true, "options": [{"id": 5, "name": "Egg", "price": 1}]}]},
                        {"id": 4, "name": "L", "price": 3, "groups": [{"id": 82, "name": "Extra", "required": false, "force_min": 1, "force_max": 2, "allow_quantity": true, "options": [{"id": 6, "name": "Egg", "price": 1.5}]}]}]},
             {"id": 503, "name": "Old one", "price": 1, "active": false, "sizes": [], "groups": []}]}]}
        """;

    private const string WooCommerce = """
        ID,Type,SKU,Name,Published,"Short description",Description,"In stock?",Stock,"Sale price","Regular price",Categories,Images,Parent,"Attribute 1 name","Attribute 1 value(s)","Attribute 2 value(s)"
        10,variable,T-1,Tea of the house,1,"<p>Fine &amp; fresh</p>\n<b>Daily</b>",,1,,,,"Food > Hot drinks, Sale",https://shop.example/t.jpg,,Size,"Small, Large",
        11,variation,T-1-S,Tea of the house,1,,,1,,,2.50,,,T-1,Size,Small,Green
        12,variation,T-1-L,Tea of the house,1,,,1,,,3.50,,,T-1,Size,Large,Green
        13,simple,,'+Plus,1,,,0,,8,9.00,"Salt\, pepper",,,,,
        14,simple,,Hidden,0,,,1,,,1,Food,,,,,
        15,external,,Elsewhere,1,,,1,,,1,Food,,,,,
        16,simple,CAKE,Cake,1,,Sweet,1,4,,4.20,,,,,,
        """;

    private const string Schema = """
        <html><head><script type="application/ld+json">
        {"@context": "https://schema.org", "@graph": [
          {"@type": "Restaurant", "name": "Chez nous", "hasMenu": {"@id": "#menu"}},
          {"@type": "Menu", "@id": "#menu", "name": "Card", "hasMenuSection": [
            {"@type": "MenuSection", "name": "Soups", "hasMenuItem": {"@id": "#onion"},
             "hasMenuSection": {"@type": "MenuSection", "name": "Cold soups", "hasMenuItem": [
               {"@type": "MenuItem", "name": "Gazpacho", "suitableForDiet": ["https://schema.org/VeganDiet", "http://schema.org/GlutenFreeDiet"],
                "offers": [{"@type": "Offer", "name": "Cup", "price": 4, "priceCurrency": "EUR"}, {"@type": "Offer", "name": "Bowl", "price": "6.50", "priceCurrency": "EUR"}]}]}}]},
          {"@type": "MenuItem", "@id": "#onion", "name": "Soupe &agrave; l'oignon", "description": "Gratin&eacute;e", "offers": {"@type": "Offer", "price": "7,50", "priceCurrency": "EUR"}}]}
        </script></head><body>Welcome</body></html>
        """;

    [Fact]
    public void Another_currency_can_become_the_shops_while_it_sells_nothing_yet()
    {
        var dollars = GloriaFood.Replace("EUR", "USD", StringComparison.Ordinal);

        Menus.Errors(Bot.Catalog.ShopFile.Read(Path.Combine(SamplesTests.Folder, "empty.yaml")).Shop!, dollars, "menu.json").Should().ContainSingle().Which.Should().Contain("or choose USD in /setup");
        Menus.Errors(GoodShop.Read().Shop!, dollars, "menu.json").Should().ContainSingle().Which.Should().NotContain("/setup");
    }

    [Fact]
    public void GloriaFoods_menu_is_read()
    {
        var reading = Menus.Read(Menus.Empty, GloriaFood, "menu.json");

        reading.Errors.Should().BeEmpty();
        Described(reading.Menu!).Should().Equal(
            "31 Wraps: 501 Falafel half=6.50 EUR whole=8.75 EUR (71: 1-1 of yoghurt 0.00 EUR, harissa 0.50 EUR)",
            "31 Wraps: 502-3 Bowl, S 8.00 EUR (81: 0-2 of egg 1.00 EUR) (71: 1-1 of yoghurt 0.00 EUR, harissa 0.50 EUR)",
            "31 Wraps: 502-4 Bowl, L 11.00 EUR (82: 0-2 of egg 1.50 EUR) (71: 1-1 of yoghurt 0.00 EUR, harissa 0.50 EUR)");
        var falafel = reading.Menu!.Product("501")!;
        falafel.Diets.Should().Equal(Diet.Vegan, Diet.Spicy);
        falafel.Allergens.Should().Equal(Allergen.Sesame);
        falafel.Ways.Should().Equal(Way.Pickup);
        falafel.Description!.ToString().Should().Be("With hummus");
        reading.Notes.Select(TextBook.InEnglish).Should().HaveCount(3).And.Contain(note => note.Contains("Stardust")).And.Contain(note => note.Contains("Old one")).And.Contain(note => note.Contains("Bowl"));
    }

    [Fact]
    public void WooCommerces_products_are_read()
    {
        var reading = Menus.Read(Menus.Empty, WooCommerce);

        reading.Errors.Should().BeEmpty();
        Described(reading.Menu!).Should().Equal(
            "hot-drinks Hot drinks: t-1 Tea of the house small-green=2.50 EUR large-green=3.50 EUR",
            "salt-pepper Salt, pepper: plus +Plus 8.00 EUR",
            "menu Menu: cake Cake 4.20 EUR");
        reading.Menu!.Product("t-1")!.Description!.ToString().Should().Be("Fine & fresh\n\nDaily");
        reading.Menu.Product("plus")!.Stock.Should().Be(0);
        reading.Menu.Product("cake")!.Stock.Should().Be(4);
        reading.Notes.Should().HaveCount(3);
    }

    [Fact]
    public void The_menu_of_a_web_page_is_read()
    {
        var reading = Menus.Read(Menus.Empty, Schema, "index.html");

        reading.Errors.Should().BeEmpty();
        Described(reading.Menu!).Should().Equal("soups Soups: soupe-a-l-oignon Soupe à l'oignon 7.50 EUR".Replace("a-l-oignon", "a-loignon"), "cold-soups Cold soups: gazpacho Gazpacho cup=4.00 EUR bowl=6.50 EUR");
        reading.Menu!.Product("gazpacho")!.Diets.Should().Equal(Diet.Vegan, Diet.GlutenFree);
        reading.Menu.Product("soupe-a-loignon")!.Description!.ToString().Should().Be("Gratinée");
    }

    [Theory]
    [InlineData(GloriaFood, "menu.json")]
    [InlineData(WooCommerce, "products.csv")]
    [InlineData(Schema, "page.html")]
    public void The_same_file_changes_nothing_the_second_time(string text, string name)
    {
        var menu = Menus.Read(Menus.Empty, text, name).Menu!;

        MenuDifference.Between(menu, Menus.Read(Menus.Empty with { Menu = menu }, text, name).Menu!).IsEmpty.Should().BeTrue();
    }

    [Theory]
    [InlineData("""{"\uDE00": 1, "categories": [{"name": "Tea \uDC00", "items": [{"name": "Green \uD83C\uDF75", "price": 3, "description": "Warm\ud83d and \\ud83d"}]}]}""", "menu.json")]
    [InlineData("""{"@type": "Menu", "\uD83D": {}, "name": "Tea \uDC00", "hasMenuItem": [{"name": "Green \uD83C\uDF75", "description": "Warm\ud83d and \\ud83d", "offers": {"price": "3.00"}}]}""", "menu.json")]
    public void Half_an_emoji_is_read_as_the_mark_for_a_letter_that_is_lost(string text, string name)
    {
        var reading = Menus.Read(Menus.Empty, text, name);

        reading.Errors.Should().BeEmpty();
        reading.Menu!.Categories.Single().Name.ToString().Should().Be("Tea \uFFFD");
        var product = reading.Menu.Products.Single();
        product.Name.ToString().Should().Be("Green 🍵");
        product.Description!.ToString().Should().Be("Warm\uFFFD and \\ud83d");
    }

    [Theory]
    [InlineData("Piatto;Prezzo;Categoria\nAcqua;1,50 €;Bevande\nVino;€ 1.200,00;Bevande\n")]
    [InlineData("name,price,section\n\"Acqua\",1.5,Bevande\nVino,\"1,200.00 EUR\",Bevande\n")]
    [InlineData("категория\tназвание\tцена\nBevande\tAcqua\t1,5\n\tVino\t1200\n")]
    public void A_plain_table_is_read_whatever_its_separator_titles_and_decimals(string text) =>
        Described(Menus.Read(Menus.Empty, text).Menu!).Should().Equal("bevande Bevande: acqua Acqua 1.50 EUR", "bevande Bevande: vino Vino 1200.00 EUR");

    [Fact]
    public void What_a_table_cannot_say_is_kept_from_the_product_of_that_name()
    {
        var shop = GoodShop.Read(GoodShop.Text.Replace("name: {all: Green}", "name: {en: Green, it: Verde}")).Shop!;

        var menu = Menus.Read(shop, "name,price,category\nGreen,3.00,Tea\nDark,2,Tea").Menu!;

        var difference = MenuDifference.Between(shop.Menu, menu);
        difference.Changed.Should().ContainSingle().Which.Should().BeEquivalentTo(new { After = new { Id = "green" }, Parts = new[] { ProductPart.Price } });
        difference.New.Should().ContainSingle().Which.Id.Should().Be("dark");
        difference.Gone.Should().ContainSingle().Which.Id.Should().Be("black");
        menu.Product("green")!.Name.In("it").Should().Be("Verde");
    }

    [Fact]
    public void Old_Windows_encodings_are_guessed_and_told()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);

        var russian = MenuFile.Read(System.Text.Encoding.GetEncoding(1251).GetBytes("название;цена\nБорщ с пампушками;5\n"), "m.csv", Menus.Empty, _ => true);
        var french = MenuFile.Read(System.Text.Encoding.GetEncoding(1252).GetBytes("name;price\nCrème brûlée;5\n"), "m.csv", Menus.Empty, _ => true);
        var excel = MenuFile.Read([0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("name\tprice\nБорщ\t5\n")], "m.txt", Menus.Empty, _ => true);

        russian.Menu!.Products.Single().Should().BeEquivalentTo(new { Id = "borshch-s-pampushkami" });
        russian.Notes.Select(TextBook.InEnglish).Should().ContainSingle().Which.Should().Contain("1251");
        french.Menu!.Products.Single().Name.ToString().Should().Be("Crème brûlée");
        excel.Menu!.Products.Single().Name.ToString().Should().Be("Борщ");
        excel.Notes.Should().BeEmpty();
    }

    [Fact]
    public void A_shop_file_in_other_languages_gives_its_menu_in_those_of_the_shop()
    {
        var sample = File.ReadAllText(Path.Combine(SamplesTests.Folder, "trattoria.yaml"));
        var shop = Menus.Empty with { Taxes = new(true, [new("food", 10), new("wine", 22)], null) };

        var reading = MenuFile.Read(System.Text.Encoding.UTF8.GetBytes(sample), "trattoria.yaml", shop, _ => false);

        reading.Errors.Should().BeEmpty();
        reading.Menu!.Product("carbonara")!.Name.Texts.Select(text => text.Key).Should().Equal("en", "it");
        reading.Menu.Products.Should().OnlyContain(product => product.Picture == null);
        reading.Notes.Select(TextBook.InEnglish).Should().ContainSingle().Which.Should().Contain("pictures");
    }

    private static IEnumerable<string> Described(Menu menu) =>
        from category in menu.Categories
        from product in category.Products
        let prices = product.Variants.Count == 0 ? $"{product.Price}" : string.Join(' ', product.Variants.Select(variant => $"{variant.Id}={variant.Price}"))
        let groups = string.Concat(product.OptionGroups.Select(choice =>
            $" ({choice.Id}: {choice.Min}-{choice.Max} of {string.Join(", ", choice.Options.Select(option => $"{option.Id} {option.Price}"))})"))
        select $"{category.Id} {category.Name}: {product.Id} {product.Name} {prices}{groups}";
}
