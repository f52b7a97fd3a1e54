namespace ShopBot.Domain.Booking;

/// <summary>How people name days and times, language by language; see <see cref="DateVocabulary"/> for how a line is read. Weekdays count from Sunday, 0.</summary>
internal static class DateTables
{
    public const string English = """
        filler: on, the, of, a, an, this, please, around, about, by, and, table, book, hi, hello
        for: for
        day -1: yesterday
        day 0: today
        day 1: tomorrow, tmrw, tmr, tomorow, tommorow, tommorrow
        day 2: day after tomorrow, the day after tomorrow
        day 0 + part evening: tonight
        weekday 0: sunday, sun, sundays
        weekday 1: monday, mon, mondays
        weekday 2: tuesday, tue, tues, tuesdays
        weekday 3: wednesday, wed, wednesdays
        weekday 4: thursday, thu, thur, thurs, thursdays
        weekday 5: friday, fri, fridays
        weekday 6: saturday, sat, saturdays
        month 1: january, jan
        month 2: february, feb
        month 3: march, mar
        month 4: april, apr
        month 5: may
        month 6: june, jun
        month 7: july, jul
        month 8: august, aug
        month 9: september, sept, sep
        month 10: october, oct
        month 11: november, nov
        month 12: december, dec
        part morning: morning, in the morning
        part afternoon: afternoon, in the afternoon
        part evening: evening, in the evening
        part night: night, at night
        in: in
        unit 1: day, days
        unit 7: week, weeks
        day 7: next week, a week from today
        next: next, coming
        at: at, from, @
        clock 12: noon, midday
        clock 0: midnight
        past 30: half past, half
        past 15: quarter past, a quarter past
        ampm 0: am
        ampm 1: pm
        hour: h, o clock, oclock, hrs, hours
        ordinal: st, nd, rd, th
        number 1: one, first
        number 2: two
        number 3: three
        number 4: four
        number 5: five
        number 6: six
        number 7: seven
        number 8: eight
        number 9: nine
        number 10: ten
        number 11: eleven
        number 12: twelve
        """;

    public const string Spanish = """
        filler: el, la, los, de, del, a, este, esta, por favor, sobre, y, mesa, una mesa, hola, por
        for: para
        day -1: ayer
        day 0: hoy
        day 1: mañana
        day 2: pasado mañana, pasado
        day 0 + part evening: esta noche
        day 1 + part evening: mañana noche, mañana por la noche, mañana en la noche
        day 1 + part morning: mañana por la mañana, mañana en la mañana
        weekday 0: domingo, dom
        weekday 1: lunes, lun
        weekday 2: martes
        weekday 3: miércoles, mié
        weekday 4: jueves, jue
        weekday 5: viernes, vie
        weekday 6: sábado, sáb
        month 1: enero, ene
        month 2: febrero, feb
        month 3: marzo, mar
        month 4: abril, abr
        month 5: mayo, may
        month 6: junio, jun
        month 7: julio, jul
        month 8: agosto, ago
        month 9: septiembre, setiembre, sept, sep, set
        month 10: octubre, oct
        month 11: noviembre, nov
        month 12: diciembre, dic
        part morning: de la mañana, por la mañana, en la mañana
        part afternoon: tarde, de la tarde, por la tarde, en la tarde
        part evening: noche, de la noche, por la noche, en la noche
        part night: de la madrugada, madrugada
        in: en, dentro de
        unit 1: día, días
        unit 7: semana, semanas
        next: próximo, próxima, que viene, siguiente
        at: a las, a la, las, hacia las, sobre las, desde las
        clock 12: mediodía, al mediodía, a mediodía
        clock 0: medianoche, a medianoche
        plus 30: y media
        plus 15: y cuarto
        ampm 0: am
        ampm 1: pm
        hour: h, hs, hrs, horas, hora
        ordinal: º
        number 1: una, uno, un, primero
        number 2: dos
        number 3: tres
        number 4: cuatro
        number 5: cinco
        number 6: seis
        number 7: siete
        number 8: ocho
        number 9: nueve
        number 10: diez
        number 11: once
        number 12: doce
        """;

    public const string Italian = """
        filler: il, lo, la, l, i, di, del, dell, a, questo, questa, per favore, verso, e, tavolo, un tavolo, ciao, al
        for: per
        day -1: ieri
        day 0: oggi
        day 1: domani
        day 2: dopodomani, dopo domani
        day 0 + part evening: stasera, questa sera
        day 0 + part night: stanotte
        day 0 + part morning: stamattina, stamani
        weekday 0: domenica, dom
        weekday 1: lunedì, lun
        weekday 2: martedì
        weekday 3: mercoledì, mer
        weekday 4: giovedì, gio
        weekday 5: venerdì, ven
        weekday 6: sabato, sab
        month 1: gennaio, gen
        month 2: febbraio, feb
        month 3: marzo, mar
        month 4: aprile, apr
        month 5: maggio, mag
        month 6: giugno, giu
        month 7: luglio, lug
        month 8: agosto, ago
        month 9: settembre, sett, set
        month 10: ottobre, ott
        month 11: novembre, nov
        month 12: dicembre, dic
        part morning: mattina, di mattina, del mattino, la mattina, mattino
        part afternoon: pomeriggio, di pomeriggio, del pomeriggio, nel pomeriggio
        part evening: sera, di sera, della sera, la sera
        part night: notte, di notte
        in: tra, fra
        unit 1: giorno, giorni
        unit 7: settimana, settimane
        next: prossimo, prossima, che viene
        at: alle, all, alle ore, ore, per le, dalle, verso le, le
        clock 12: mezzogiorno, a mezzogiorno
        clock 0: mezzanotte, a mezzanotte
        plus 30: e mezza, e mezzo, e trenta
        plus 15: e un quarto, e quindici
        ampm 0: am
        ampm 1: pm
        hour: h
        ordinal: º, °
        number 1: una, uno, un, primo
        number 2: due
        number 3: tre
        number 4: quattro
        number 5: cinque
        number 6: sei
        number 7: sette
        number 8: otto
        number 9: nove
        number 10: dieci
        number 11: undici
        number 12: dodici
        """;

    public const string Russian = """
        filler: к, это, эту, этот, пожалуйста, около, и, столик, стол, г, года, привет, здравствуйте
        for: на
        day -1: вчера
        day 0: сегодня
        day 1: завтра
        day 2: послезавтра, через 2 дня, через два дня
        day 3: через 3 дня, через три дня
        day 4: через 4 дня, через четыре дня
        weekday 0: воскресенье, воскресение, вс
        weekday 1: понедельник, пн
        weekday 2: вторник, вт
        weekday 3: среда, среду, ср
        weekday 4: четверг, чт
        weekday 5: пятница, пятницу, пт
        weekday 6: суббота, субботу, сб
        month 1: января, январь, янв
        month 2: февраля, февраль, фев
        month 3: марта, март, мар
        month 4: апреля, апрель, апр
        month 5: мая, май
        month 6: июня, июнь, июн
        month 7: июля, июль, июл
        month 8: августа, август, авг
        month 9: сентября, сентябрь, сент, сен
        month 10: октября, октябрь, окт
        month 11: ноября, ноябрь, нояб, ноя
        month 12: декабря, декабрь, дек
        part morning: утра, утром, утро
        part afternoon: дня, днём, день
        part evening: вечера, вечером, вечер
        part night: ночи, ночью
        in: через
        unit 1: дней, сутки
        unit 7: неделю, недели, недель
        next: следующий, следующая, следующую, следующее
        at: в, во, с
        clock 12: полдень
        clock 0: полночь
        plus 30: с половиной
        hour: ч, час, часа, часов
        ordinal: го, -го, е, ое, числа, число
        number 1: первого
        number 2: два, две
        number 3: три
        number 4: четыре
        number 5: пять
        number 6: шесть
        number 7: семь
        number 8: восемь
        number 9: девять
        number 10: десять
        number 11: одиннадцать
        number 12: двенадцать
        """;
}
