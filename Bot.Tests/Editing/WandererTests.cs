using System.Text;
using FluentAssertions;
using FsCheck.Fluent;
using ShopBot.Bot.Catalog.Export;
using ShopBot.Bot.Catalog.Import;
using ShopBot.Bot.Telegram;
using ShopBot.Bot.Tests.Catalog;
using ShopBot.Bot.Tests.Texts;
using ShopBot.Bot.Texts;
using ShopBot.Domain.Booking;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Conversation;
using ShopBot.Domain.Editing;
using ShopBot.Domain.Team;
using ShopBot.Persistence.Catalog;
using ShopBot.Persistence.Editing;
using Xunit;

namespace ShopBot.Bot.Tests.Editing;

/// <summary>Somebody who presses anything and writes anything: whatever comes of it is a menu that a file can hold, too.</summary>
public class WandererTests
{
    private static readonly string[] Words =
    [
        "Soup", "9,50", "-1", "0-3", "1", "Small 4\nLarge 7", "Oat +0.40\nRye", "<b>bold & co</b>", "Ünïcödé 🍕", "x", "🍕", new('x', 64), new('x', 4000), new('x', 4096), "  ", "8", "a\nb\nc", "7 8 9",
    ];

    [Fact]
    public void Whatever_is_pressed_and_written_the_menu_stays_one_that_a_file_can_hold() => Property.Holds(
        Gen.Choose(0, 100_000).ListOf(60),
        steps =>
        {
            var wanderer = new Wanderer();
            foreach (var step in steps)
            {
                wanderer.Do(step);
            }

            wanderer.MenuCanBeExportedAndReadAgain();
        },
        tests: 60);

    private sealed class Wanderer
    {
        private readonly Shop _file;
        private readonly Dictionary<string, CategoryRow> _categories;
        private readonly Dictionary<string, ProductRow> _products;
        private readonly DeskAction _edit = EditActions.All[0];
        private readonly Dictionary<long, SavedEdit> _saved = [];
        private MenuDraft? _draft;
        private DeskQuestion? _question;
        private IReadOnlyList<Button> _buttons = [];

        public Wanderer()
        {
            _file = SamplesTests.Read("trattoria").Shop!;
            _categories = _file.Menu.Categories.Take(2).Select((category, position) => new CategoryRow
            {
                ShopId = 1,
                Id = Long(category.Id),
                Position = position,
                Document = CatalogJson.Write(category with { Id = Long(category.Id) }),
            }).ToDictionary(row => row.Id);
            _products = _file.Menu.Categories.Take(2).SelectMany(category => category.Products.Take(4).Select((product, position) => new ProductRow
            {
                ShopId = 1,
                Id = Long(product.Id),
                CategoryId = Long(category.Id),
                Position = position,
                Document = CatalogJson.Write(product with { Id = Long(product.Id), OptionGroups = [.. product.OptionGroups.Select(group => group with { Id = Long(group.Id) })] }),
            })).ToDictionary(row => row.Id);
        }

        private MenuRowsNow Rows => new(1, _categories, _products);

        private Shop Shop
        {
            get
            {
                var state = Rows.State();
                return _file with
                {
                    Menu = new([.. state.Categories.Select(category => category.Category with { Products = [.. state.In(category.Id).Select(entry => entry.Product)] })]),
                };
            }
        }

        public void Do(int step)
        {
            if (_question is { } question && step % 3 != 0)
            {
                Take(_edit.Answer!(question.Argument, Words[step % Words.Length], Desk(null), Ids));
            }
            else if (_question is not null && step % 7 == 0)
            {
                Take(_edit.Photo!(_question.Argument, new("file", "sent-1.jpg"), Desk(null)));
            }
            else if (_buttons.Count > 0 && step % 11 != 0)
            {
                var argument = _buttons[step % _buttons.Count].Argument;
                Take(_edit.Press!(argument, Desk(argument), Ids));
            }
            else
            {
                Take(_edit.Command!(step % 2 == 0 ? null : "margherita", Desk(null)));
            }
        }

        public void MenuCanBeExportedAndReadAgain()
        {
            var shop = Shop;
            if (shop.Menu.Products.Count == 0)
            {
                return;
            }

            var reading = MenuFile.Read(Encoding.UTF8.GetBytes(MenuYaml.Text(shop)), "menu.yaml", shop, _ => true);
            reading.Errors.Select(TextBook.InEnglish).Should().BeEmpty();
            MenuDifference.Between(shop.Menu, reading.Menu!).Changed.Select(change => $"{change.After.Id}: {string.Join(", ", change.Parts)}").Should().BeEmpty();
        }

        private static DeskIds Ids => new(1, 1, Guid.Empty);

        private void Take(DeskAnswer answer)
        {
            _question = answer.Asks;
            _draft = answer.Keeps is { } kept ? kept.Draft : _draft;
            foreach (var edited in answer.Facts.OfType<DeskFact.MenuEdited>())
            {
                var (row, _) = Rows.Put(edited.After, "Olivia", DateTimeOffset.UnixEpoch);
                _saved[edited.EditId] = new(edited.EditId, edited.Before, edited.After, row.Version);
            }

            if (answer.View is { } view)
            {
                var all = view.Rows.SelectMany(row => row).ToList();
                all.Where(button => Encoding.UTF8.GetByteCount(CallbackData.OfPanel(button)) > CallbackData.MaxBytes).Should().BeEmpty();
                all.Count.Should().BeLessThanOrEqualTo(100);
                view.Rows.Where(row => row.Count > 8).Should().BeEmpty();
                (_question?.Argument?.Length ?? 0).Should().BeLessThanOrEqualTo(64);
                _ = Book.Texts.Say(view.Text, "ru", _file);
                all.ForEach(button => Book.Texts.Plain(button.Label, "ru", _file).Should().NotBeEmpty());
                _buttons = [.. all.Where(button => button.Verb == "edit")];
            }
        }

        private Desk Desk(string? argument) => new(Shop, Occupancy.None, DateTimeOffset.UnixEpoch.AddYears(57), "Olivia")
        {
            Role = Role.Owner,
            UserId = 1,
            IsPrivate = true,
            Found = new FoundMenu(
                Rows.State(), _draft, argument?.Split('.') is ["u", var id] && long.TryParse(id, out var number) ? _saved.GetValueOrDefault(number) : null, _saved.Count + 1),
        };

        private static string Long(string id) => id.PadRight(Domain.Catalog.Ids.MaxLength, 'x');
    }
}
