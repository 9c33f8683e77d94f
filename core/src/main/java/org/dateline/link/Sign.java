package org.dateline.link;

/**
 * What two accounts may have in common or apart, and how much it says: points are log-odds, above nought for one incident, below
 * for two. Fitted by fit/linking on pairs of real reports, drawn towards values set by hand where the reports say little; see
 * docs/linking.md.
 */
enum Sign {
    /** Two accounts that meet in the files are seldom one. */
    PRIOR(-4.47),

    TYPE_SAME(1.32),
    TYPE_SAME_AND_SELDOM(3.30),
    TYPE_TOLD_BY_OTHER(1.69),
    TYPE_AKIN(2.14),
    TYPE_BOTH_ATTACKS(-0.30),
    TYPE_UNLIKE(-2.82),

    DATE_UNKNOWN(-2.00),
    DAY_SAME(2.85),
    DAY_NEXT(0.62),
    DAYS_FEW(-2.90),
    DAYS_MANY(-2.92),
    DAYS_FAR(-4.45),
    WEEK_SHARED(1.05),
    MONTH_SHARED(0.48),
    PERIOD_SHARED(0.20),
    PUBLISHED_SAME_DAY(2.64),
    PUBLISHED_DAYS_BEFORE(0.89),
    NEWS_SAME_DAYS(1.57),
    NEWS_SAME_WEEK(0.52),
    NEWS_ANOTHER_WEEK(-0.88),
    NEWS_ANOTHER_MONTH(-1.94),

    FACILITY_SAME(3.00),
    TOWN_SAME(1.69),
    TOWN_SAME_FACILITY_OTHER(0.50),
    TARGET_SAME(2.50),
    SPELT_ALIKE(1.50),
    PLACES_NEAR(-0.92),
    CITY_AND_FACILITY_NEAR(0),
    PLACES_APART(-2.56),
    PLACES_FAR(-3.40),
    COUNTRY_OTHER(-7.68),
    PROVINCE_SAME(1.29),
    PROVINCE_OTHER(-0.97),
    COUNTRY_SAME(-0.72),
    PLACE_UNKNOWN(-0.75),
    TOWN_NAMED(2.47),
    TOWN_NAMED_BESIDE_ANOTHER(3.40),

    PERPETRATOR_SAME(1.50),
    PERPETRATOR_OTHER(-1.00),
    VICTIM_SAME(5.51),
    VICTIM_OTHER(-1.83),
    VICTIM_KIND_SAME(0.26),
    VICTIM_KIND_OTHER(-0.62),

    /** Per heading of figures; the sum is held between two bounds. */
    FIGURE_SMALL_SAME(0.49),
    FIGURE_SAME(0.56),
    FIGURE_LARGE_SAME(0.81),
    FIGURE_UNUSUAL_SAME(1.50),
    FIGURE_FITS(0.17),
    FIGURE_OTHER(-0.23),
    FIGURE_TWICE(-0.56),

    WEAPON_SAME(0.34),
    WEAPON_OTHER(-0.29),

    WORDS_FEW(1.69),
    WORDS_SOME(2.60),
    WORDS_MANY(2.89),
    WORDS_NONE(-0.39),
    NAME_SHARED(2.25),
    TWO_NAMES_SHARED(3.74),
    MANY_NAMES_SHARED(5.18),
    TITLE_WORD_SHARED(1.74),
    TITLE_WORDS_SHARED(1.18),
    STREET_SHARED(3.56),
    AGE_SHARED(1.59),
    AGES_SHARED(3.15),
    AGES_OTHER(-1.59),

    COPIED(5.01);

    private final double points;

    Sign(double points) {
        this.points = points;
    }

    double points() {
        return points;
    }
}
