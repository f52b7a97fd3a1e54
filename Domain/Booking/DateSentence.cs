namespace ShopBot.Domain.Booking;

/// <summary>Puts the words of a text together: from left to right, the longest pattern first, until nothing is left over.</summary>
/// <param name="today">Null: a number alone is an hour, no day.</param>
internal sealed class DateSentence(IReadOnlyList<DateWord> said, DateOnly? today)
{
    private readonly DateOnly _today = today ?? DateOnly.MinValue;
    private DateOnly? _date;
    private DayOfWeek? _weekday;
    private bool _next;
    private int? _bare;
    private DayPart? _part;
    private SaidTime? _time;
    private bool _wrong;

    /// <summary>Null when something is left over, said twice or impossible.</summary>
    public (DateOnly? Date, (TimeOnly Clock, bool MayBeEvening)? Time)? Read()
    {
        for (var at = 0; at < said.Count && !_wrong;)
        {
            var taken = Relative(at) ?? ClockTime(at) ?? Figures(at) ?? DayAndMonth(at) ?? SpokenTime(at) ?? Single(at);
            if (taken is null)
            {
                return null;
            }

            at += taken.Value;
        }

        UseBareNumber();
        UseWeekday();
        return _wrong || (_date is null && _time is null) ? null : (_date, _time?.On(_part));
    }

    private DateWord Word(int at) => at < said.Count ? said[at] : default;

    private bool Is(int at, WordKind kind) => Word(at).Kind == kind;

    private bool IsMark(int at, char mark) => Is(at, WordKind.Mark) && Word(at).Value == mark;

    private int SkipFillers(int at)
    {
        while (Is(at, WordKind.Filler) || Is(at, WordKind.Ordinal) || IsMark(at, ','))
        {
            at++;
        }

        return at;
    }

    /// <summary>"in 3 days", "in a week".</summary>
    private int? Relative(int at)
    {
        if (!Is(at, WordKind.In))
        {
            return null;
        }

        var number = SkipFillers(at + 1);
        var unit = Is(number, WordKind.Number) ? number + 1 : number;
        if (!Is(unit, WordKind.Unit))
        {
            return null;
        }

        SetDate(_today.AddDays((unit == number ? 1 : Word(number).Value) * Word(unit).Value));
        return unit + 1 - at;
    }

    /// <summary>"20:30", "8:30 pm", "20h30", "8pm", "в 19.30".</summary>
    private int? ClockTime(int at)
    {
        if (!Is(at, WordKind.Number))
        {
            return null;
        }

        var afterAt = at > 0 && Is(at - 1, WordKind.At);
        var (minute, length) = (0, 1);
        if (Is(at + 2, WordKind.Number) && Word(at + 2).Digits == 2 && (IsMark(at + 1, ':') || Is(at + 1, WordKind.Hour) || (afterAt && IsMark(at + 1, '.'))))
        {
            (minute, length) = (Word(at + 2).Value, 3);
        }
        else if (Is(at + 1, WordKind.Hour))
        {
            length = 2;
        }

        var half = Word(at + length);
        if (half.Kind == WordKind.AmPm)
        {
            var hour = Word(at).Value;
            _wrong |= hour > 12 && half.Value == 0;
            SetTime(hour > 12 ? hour : (hour % 12) + (half.Value * 12), minute, isExact: true);
            return length + 1;
        }

        if (length == 1)
        {
            return null;
        }

        SetTime(Word(at).Value, minute, isPadded: Word(at).IsPadded);
        return length;
    }

    /// <summary>"2026-12-24", "24.12", "24/12/26"; "19.30", which is no date.</summary>
    private int? Figures(int at)
    {
        if (!Is(at, WordKind.Number) || !Is(at + 2, WordKind.Number) || Word(at + 1) is not { Kind: WordKind.Mark, Value: '.' or '/' or '-' } mark)
        {
            return null;
        }

        var (first, second) = (Word(at), Word(at + 2));
        var hasThird = Word(at + 3) == mark && Is(at + 4, WordKind.Number) && !IsMark(at + 5, ':');
        if (first.Digits == 4 && hasThird)
        {
            SetDate(DateAhead.Valid(first.Value, second.Value, Word(at + 4).Value));
            return 5;
        }

        int? year = hasThird ? Word(at + 4) is { Digits: 2 or 4 } written ? written.Value + (written.Digits == 2 ? 2000 : 0) : -1 : null;
        if (today is not null && _date is null && (DateAhead.Of(_today, second.Value, first.Value, year) ?? DateAhead.Of(_today, first.Value, second.Value, year)) is { } date)
        {
            SetDate(date);
            return hasThird ? 5 : 3;
        }

        if (hasThird || mark.Value != '.' || second.Digits != 2)
        {
            return null;
        }

        SetTime(first.Value, second.Value, isPadded: first.IsPadded);
        return 3;
    }

    /// <summary>"24 December", "the 24th of December 2026", "December 24".</summary>
    private int? DayAndMonth(int at)
    {
        int day, month, end;
        if (Is(at, WordKind.Number) && SkipFillers(at + 1) is var after && Is(after, WordKind.Month))
        {
            (day, month, end) = (Word(at).Value, Word(after).Value, after + 1);
        }
        else if (Is(at, WordKind.Month) && SkipFillers(at + 1) is var number && Is(number, WordKind.Number) && !IsMark(number + 1, ':'))
        {
            (day, month, end) = (Word(number).Value, Word(at).Value, number + 1);
        }
        else
        {
            return null;
        }

        var year = SkipFillers(end);
        var hasYear = Is(year, WordKind.Number) && Word(year).Digits == 4;
        SetDate(DateAhead.Of(_today, month, day, hasYear ? Word(year).Value : null));
        return (hasYear ? year + 1 : end) - at;
    }

    /// <summary>"at 8", "9 y media", "half past seven", "8 вечера".</summary>
    private int? SpokenTime(int at)
    {
        if (Is(at, WordKind.Past) && Is(at + 1, WordKind.Number))
        {
            SetTime(Word(at + 1).Value, Word(at).Value);
            return 2;
        }

        if (!Is(at, WordKind.Number))
        {
            return null;
        }

        var plus = Is(at + 1, WordKind.Plus);
        if (plus || (at > 0 && Is(at - 1, WordKind.At)) || (Is(at + 1, WordKind.Part) && Word(at).Value <= 12))
        {
            SetTime(Word(at).Value, plus ? Word(at + 1).Value : 0, isPadded: Word(at).IsPadded);
            return plus ? 2 : 1;
        }

        return null;
    }

    private int? Single(int at)
    {
        var word = Word(at);
        switch (word.Kind)
        {
            case WordKind.Day:
                SetDate(today?.AddDays(word.Value));
                break;
            case WordKind.Weekday:
                _wrong |= _weekday is not null;
                _weekday = (DayOfWeek)word.Value;
                break;
            case WordKind.Next:
                _next = true;
                break;
            case WordKind.Part:
                _wrong |= _part is not null && _part != (DayPart)word.Value;
                _part = (DayPart)word.Value;
                break;
            case WordKind.Clock:
                SetTime(word.Value, 0, isExact: true);
                break;
            case WordKind.Number when Is(at + 1, WordKind.Ordinal):
                SetDate(DateAhead.OfMonth(_today, word.Value));
                break;
            case WordKind.Number when _bare is null && !(at > 0 && Is(at - 1, WordKind.For)):
                _bare = word.Value;
                break;
            case WordKind.Filler or WordKind.For or WordKind.At or WordKind.In or WordKind.Ordinal or WordKind.Mark:
                break;
            default:
                return null;
        }

        return 1;
    }

    /// <summary>A number with nothing about it is the day, or the hour where the day is known.</summary>
    private void UseBareNumber()
    {
        if (_bare is not { } number)
        {
            return;
        }

        if (today is null || _date is not null || _weekday is not null)
        {
            SetTime(number, 0);
        }
        else
        {
            SetDate(DateAhead.OfMonth(_today, number));
        }
    }

    /// <summary>Beside a date a weekday only confirms it, and where the two differ nobody knows which is meant.</summary>
    private void UseWeekday()
    {
        if (_weekday is not { } weekday)
        {
            _wrong |= _next;
        }
        else if (_date is { } date)
        {
            _wrong |= date.DayOfWeek != weekday;
        }
        else
        {
            _date = DateAhead.OfWeek(_today, weekday, _next);
        }
    }

    private void SetDate(DateOnly? date)
    {
        _wrong |= date is null || _date is not null || today is null;
        _date = date;
    }

    private void SetTime(int hour, int minute, bool isExact = false, bool isPadded = false)
    {
        var time = new SaidTime(hour, minute, isExact, isPadded);
        _wrong |= _time is not null || !time.IsPossible;
        _time = time;
    }
}
