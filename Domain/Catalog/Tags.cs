namespace ShopBot.Domain.Catalog;

/// <summary>The 14 allergens that EU regulation 1169/2011, annex II, asks to declare.</summary>
public enum Allergen
{
    Gluten,
    Crustaceans,
    Eggs,
    Fish,
    Peanuts,
    Soy,
    Milk,
    Nuts,
    Celery,
    Mustard,
    Sesame,
    Sulphites,
    Lupin,
    Molluscs,
}

public enum Diet
{
    Vegetarian,
    Vegan,
    GlutenFree,
    LactoseFree,
    Halal,
    Kosher,
    Spicy,
}
