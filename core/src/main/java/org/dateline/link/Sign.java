package org.dateline.link;

/**
 * What two accounts may have in common or apart, and how much it says: points are log-odds, above nought for one incident, below
 * for two. Fitted by fit/linking on pairs of real reports, drawn towards values set by hand where the reports say little; see
 * docs/linking.md.
 */
enum Sign {
    /** Two accounts that meet in the files are seldom one. */
    PRIOR(-4.47),

    TYPE_SAME(1.39),
    TYPE_SAME_AND_SELDOM(3.30),
    TYPE_TOLD_BY_OTHER(1.64),
    TYPE_AKIN(1.16),
    TYPE_BOTH_ATTACKS(-0.31),
    TYPE_UNLIKE(-2.85),

    DATE_UNKNOWN(-2.00),
    DAY_SAME(3.07),
    DAY_NEXT(0.37),
    DAYS_FEW(-2.93),
    DAYS_MANY(-2.76),
    DAYS_FAR(-3.94),
    WEEK_SHARED(1.64),
    MONTH_SHARED(0.41),
    PERIOD_SHARED(0.45),
    PUBLISHED_SAME_DAY(2.48),
    PUBLISHED_DAYS_BEFORE(1.19),
    NEWS_SAME_DAYS(1.64),
    NEWS_SAME_WEEK(1.07),
    NEWS_ANOTHER_WEEK(-1.54),
    NEWS_ANOTHER_MONTH(-2.79),

    FACILITY_SAME(3.00),
    TOWN_SAME(1.92),
    TOWN_SAME_FACILITY_OTHER(0.50),
    TARGET_SAME(2.50),
    SPELT_ALIKE(1.50),
    PLACES_NEAR(-0.15),
    CITY_AND_FACILITY_NEAR(0),
    PLACES_APART(-1.97),
    PLACES_FAR(-3.37),
    COUNTRY_OTHER(-7.72),
    PROVINCE_SAME(1.03),
    PROVINCE_OTHER(-1.36),
    COUNTRY_SAME(-0.47),
    PLACE_UNKNOWN(-0.55),
    TOWN_NAMED(2.73),
    TOWN_NAMED_BESIDE_ANOTHER(3.15),

    PERPETRATOR_SAME(1.50),
    PERPETRATOR_OTHER(-1.00),
    VICTIM_SAME(5.51),
    VICTIM_OTHER(-1.86),
    VICTIM_KIND_SAME(0.29),
    VICTIM_KIND_OTHER(-0.67),

    /** Per heading of figures; the sum is held between two bounds. */
    FIGURE_SMALL_SAME(0.49),
    FIGURE_SAME(0.65),
    FIGURE_LARGE_SAME(0.82),
    FIGURE_UNUSUAL_SAME(1.50),
    FIGURE_FITS(0.21),
    FIGURE_OTHER(-0.19),
    FIGURE_TWICE(-0.66),

    WEAPON_SAME(0.35),
    WEAPON_OTHER(-0.30),

    WORDS_FEW(1.32),
    WORDS_SOME(2.66),
    WORDS_MANY(3.14),
    WORDS_NONE(-0.96),
    NAME_SHARED(2.04),
    TWO_NAMES_SHARED(3.12),
    MANY_NAMES_SHARED(4.70),
    TITLE_WORD_SHARED(1.73),
    TITLE_WORDS_SHARED(1.32),
    STREET_SHARED(3.64),
    AGE_SHARED(1.70),
    AGES_SHARED(3.10),
    AGES_OTHER(-1.56),

    COPIED(5.67);

    private final double points;

    Sign(double points) {
        this.points = points;
    }

    double points() {
        return points;
    }
}
