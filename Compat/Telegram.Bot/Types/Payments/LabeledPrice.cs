namespace Telegram.Bot.Types.Payments;

public class LabeledPrice
{
    public LabeledPrice()
    {
    }

    [SetsRequiredMembers]
    public LabeledPrice(string label, long amount) => (Label, Amount) = (label, amount);

    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required string Label { get; set; }

    /// <summary>In the smallest unit of the currency.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required long Amount { get; set; }

    public static implicit operator LabeledPrice((string label, long amount) t) => new(t.label, t.amount);
}
