package org.dateline.link;

/**
 * What two accounts may have in common or apart, and how much it says: points are log-odds, above nought for one incident, below
 * for two. Fitted by fit/linking on pairs of real reports, drawn towards values set by hand where the reports say little; see
 * docs/linking.md.
 */
enum Sign {
    /** Two accounts that meet in the files are seldom one. */
    PRIOR(-2.31),

    TYPE_SAME(0.18),
    TYPE_SAME_AND_SELDOM(3.30),
    TYPE_TOLD_BY_OTHER(0.78),
    TYPE_AKIN(1.63),
    TYPE_BOTH_ATTACKS(0.65),
    TYPE_UNLIKE(-1.05),

    DATE_UNKNOWN(-2.00),
    DAY_SAME(2.03),
    DAY_NEXT(-0.03),
    DAYS_FEW(-1.61),
    DAYS_MANY(-2.54),
    DAYS_FAR(-4.00),
    WEEK_SHARED(0.80),
    MONTH_SHARED(-0.05),
    PERIOD_SHARED(-0.17),
    PUBLISHED_SAME_DAY(1.96),
    PUBLISHED_DAYS_BEFORE(0.42),
    NEWS_SAME_DAYS(1.14),
    NEWS_SAME_WEEK(0.03),
    NEWS_ANOTHER_WEEK(-1.29),
    NEWS_ANOTHER_MONTH(-2.20),

    FACILITY_SAME(3.00),
    TOWN_SAME(1.22),
    TOWN_SAME_FACILITY_OTHER(0.50),
    TARGET_SAME(2.51),
    SPELT_ALIKE(1.50),
    PLACES_NEAR(-0.84),
    CITY_AND_FACILITY_NEAR(0),
    PLACES_APART(-2.38),
    PLACES_FAR(-2.98),
    COUNTRY_OTHER(-2.29),
    PROVINCE_SAME(0.63),
    PROVINCE_OTHER(-1.20),
    COUNTRY_SAME(-1.04),
    PLACE_UNKNOWN(-1.14),
    TOWN_NAMED(2.22),
    TOWN_NAMED_BESIDE_ANOTHER(2.41),

    PERPETRATOR_SAME(1.52),
    PERPETRATOR_OTHER(-1.00),
    VICTIM_SAME(4.27),
    VICTIM_OTHER(-0.26),
    VICTIM_KIND_SAME(-0.03),
    VICTIM_KIND_OTHER(0.09),

    /** Per heading of figures; the sum is held between two bounds. */
    FIGURE_SMALL_SAME(0.54),
    FIGURE_SAME(0.90),
    FIGURE_LARGE_SAME(0.92),
    FIGURE_UNUSUAL_SAME(1.50),
    FIGURE_FITS(-0.02),
    FIGURE_OTHER(-0.02),
    FIGURE_TWICE(-0.14),

    WEAPON_SAME(0.56),
    WEAPON_OTHER(-0.19),

    WORDS_FEW(1.18),
    WORDS_SOME(1.79),
    WORDS_MANY(1.97),
    WORDS_NONE(-0.70),
    NAME_SHARED(1.48),
    TWO_NAMES_SHARED(2.67),
    MANY_NAMES_SHARED(4.13),
    TITLE_WORD_SHARED(0.76),
    TITLE_WORDS_SHARED(0.63),
    STREET_SHARED(2.66),
    AGE_SHARED(0.88),
    AGES_SHARED(2.12),
    AGES_OTHER(-1.51),

    COPIED(5.01);

    private final double points;

    Sign(double points) {
        this.points = points;
    }

    double points() {
        return points;
    }
}
