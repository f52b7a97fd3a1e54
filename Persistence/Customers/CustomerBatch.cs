using Microsoft.EntityFrameworkCore;
using ShopBot.Domain.Catalog;
using ShopBot.Domain.Customers;
using ShopBot.Domain.Ordering;
using ShopBot.Persistence.Conversation;
using ShopBot.Persistence.Outbox;

namespace ShopBot.Persistence.Customers;

/// <summary>The customers of one batch: who they are, how they are reached, and who is to be forgotten.</summary>
public sealed class CustomerBatch
{
    /// <summary>Not every turn is worth a row.</summary>
    private static readonly TimeSpan SeenAgainAfter = TimeSpan.FromHours(1);

    private readonly OpenConnection _open;
    private readonly Shop _shop;
    private readonly DateTimeOffset _now;
    private readonly BatchRows _rows;
    private readonly List<(long CustomerId, string Kind, string? Before, string? After)> _moved = [];
    private long? _forgotten;
    private OutboxRow? _farewell;

    internal CustomerBatch(OpenConnection open, Shop shop, DateTimeOffset now, BatchRows rows)
    {
        (_open, _shop, _now, _rows) = (open, shop, now, rows);
    }

    /// <summary>Whether somebody is erased by this batch: it ends here, for whoever writes next in that chat is a stranger.</summary>
    public bool ForgetsSomebody => _forgotten is not null;

    internal long NextId => _rows.LastCustomerId + 1;

    /// <summary>Erases the customer with this batch: see <see cref="Erase"/>.</summary>
    internal void Forget(long customerId) => _forgotten = customerId;

    /// <summary>What they are told last.</summary>
    /// <param name="messageId">The message it replaces; null: it is a new one.</param>
    public void Farewell(string subject, long chatId, string body, int? messageId) => _farewell = new OutboxRow
    {
        ShopId = _shop.Id,
        Subject = subject,
        Kind = OutboxKind.Farewell,
        ChatId = chatId,
        Body = body,
        NextAttemptAt = _now,
        CreatedAt = _now,
        MessageId = messageId,
    };

    /// <summary>What a person reads: the language they chose as a customer, else that of the profile.</summary>
    /// <param name="id">Null: they are no customer.</param>
    public string LanguageOf(long? id, Person person) =>
        id is { } known && _rows.Customers.GetValueOrDefault(known) is { LanguageWasChosen: true, Language: var chosen } && _shop.Languages.Contains(chosen) ? chosen : person.Language;

    /// <summary>The customer as the profile names them now.</summary>
    internal Customer See(long id, Person person)
    {
        var row = _rows.Customers[id];
        row.Rename(person.Name);
        if (!row.LanguageWasChosen)
        {
            row.Language = person.Language;
        }

        if (row.LastSeenAt is not { } last || _now - last >= SeenAgainAfter || _shop.ToLocal(_now).Date != _shop.ToLocal(last).Date)
        {
            row.LastSeenAt = _now;
        }

        return Read(row);
    }

    /// <summary>Null where the number is nobody's.</summary>
    internal Customer? KnownBy(string? phone) =>
        phone is not null && _rows.Callers.TryGetValue(phone, out var id) && _rows.Customers.TryGetValue(id, out var row) ? Read(row) : null;

    /// <summary>Whoever a telephone order is for: new, or known, and then with their address.</summary>
    internal void Remember(Order order)
    {
        if (!_rows.Customers.TryGetValue(order.CustomerId, out var row))
        {
            row = New(order.Language);
            row.Rename(order.CustomerName);
            row.Phone = order.Phone;
            row.LastSeenAt = _now;
            if (order.Phone is { } phone)
            {
                _open.Db.Add(new ContactPointRow { ShopId = _shop.Id, CustomerId = row.Id, Kind = ContactPointRow.Phone, Value = phone, AddedAt = _now });
                _rows.Callers[phone] = row.Id;
            }
        }

        if (order.Address is { } address)
        {
            row.Addresses = SessionJson.Write(Read(row).Remember(address).Addresses);
        }
    }

    /// <summary>The id of the customer behind a Telegram account: known by another chat or channel, or new.</summary>
    internal long IdOf(Person person)
    {
        if (_rows.KnownUsers.TryGetValue(person.UserId, out var known))
        {
            return known;
        }

        var row = New(person.Language);
        _open.Db.Add(new ContactPointRow
        {
            ShopId = _shop.Id,
            CustomerId = row.Id,
            Kind = ContactPointRow.Telegram,
            Value = ContactPointRow.ValueOf(person.UserId),
            AddedAt = _now,
        });
        return row.Id;
    }

    /// <summary>Takes a customer as a turn left them.</summary>
    /// <param name="source">The campaign they came by; only the first one is kept.</param>
    internal void Follow(Customer customer, string? source)
    {
        var row = _rows.Customers[customer.Id];
        Move(row.Id, ContactPointRow.Phone, row.Phone, customer.Phone);
        Move(row.Id, ContactPointRow.Email, row.Email?.ToLowerInvariant(), customer.Email?.ToLowerInvariant());
        row.Language = customer.Language;
        row.LanguageWasChosen = customer.LanguageWasChosen;
        row.Phone = customer.Phone;
        row.Email = customer.Email;
        row.Consents = customer.Consents.Count == 0 ? null : SessionJson.Write(customer.Consents);
        row.Addresses = SessionJson.Write(customer.Addresses);
        row.Source ??= source;
    }

    /// <summary>What cannot be said before the rows are there: in the same transaction.</summary>
    internal async Task SaveMore(CancellationToken cancellationToken)
    {
        foreach (var (customerId, kind, before, after) in _moved)
        {
            await _open.Db.ContactPoints
                .Where(point => point.ShopId == _shop.Id && point.CustomerId == customerId && point.Kind == kind && point.Value == before)
                .ExecuteDeleteAsync(cancellationToken);
            var isKnown = await _open.Db.ContactPoints.AnyAsync(
                point => point.ShopId == _shop.Id && point.CustomerId == customerId && point.Kind == kind && point.Value == after, cancellationToken);
            if (after is not null && !isKnown)
            {
                _open.Db.Add(new ContactPointRow { ShopId = _shop.Id, CustomerId = customerId, Kind = kind, Value = after, AddedAt = _now });
                await _open.Db.SaveChangesAsync(cancellationToken);
            }
        }
    }

    /// <summary>After everything else in the batch: what the team wrote about them in it goes too, and whoever it made one with them.</summary>
    internal async Task Erase(CancellationToken cancellationToken)
    {
        if (_forgotten is { } forgotten)
        {
            var card = await CustomerCards.Find(_open.Db, _shop.Id, forgotten, cancellationToken);
            await Erasure.Of(_open.Db, _shop.Id, card?.Id ?? forgotten, _now, cancellationToken);
            _open.Db.ChangeTracker.Clear();
        }

        if (_farewell is not null)
        {
            _open.Db.Add(_farewell);
            await _open.Db.SaveChangesAsync(cancellationToken);
        }
    }

    private CustomerRow New(string language)
    {
        var row = new CustomerRow
        {
            ShopId = _shop.Id,
            Id = ++_rows.LastCustomerId,
            Name = string.Empty,
            Language = language,
            Addresses = SessionJson.Write((IReadOnlyList<DeliveryAddress>)[]),
            FirstSeenAt = _now,
        };
        _open.Db.Add(row);
        _rows.Customers.Add(row.Id, row);
        return row;
    }

    private Customer Read(CustomerRow row) => new()
    {
        Id = row.Id,
        Name = row.Name,
        Language = _shop.Languages.Contains(row.Language) ? row.Language : _shop.DefaultLanguage,
        LanguageWasChosen = row.LanguageWasChosen,
        Phone = row.Phone,
        Email = row.Email,
        Consents = row.Consents is null ? [] : SessionJson.ReadConsents(row.Consents),
        Addresses = SessionJson.ReadAddresses(row.Addresses),
    };

    private void Move(long customerId, string kind, string? before, string? after)
    {
        if (before != after)
        {
            _moved.Add((customerId, kind, before, after));
        }
    }
}
