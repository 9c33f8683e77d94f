package org.dateline.text;

import java.util.regex.Pattern;

/** Knows the lines of a page that are not the article's running text by how they look. */
final class Furniture {
    private static final String NAME = "(?:(?:al-|van |von |de |del |el |la |bin |abu |ibn )?\\p{Lu}[\\p{L}'.-]*+)";
    private static final int MOST_BYLINE_WORDS = 16;
    private static final int MOST_LABEL_WORDS = 8;

    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?:Reported |Written |Story |Compiled )?(?:By|BY|by):? " + NAME
                    + "(?:,? (?:and|AND|&|in|IN|at|AT|for|FOR|of|the|The|" + NAME + "))*+.{0,60}"
                    + "|(?:Reporting|Additional reporting|Writing|Editing|Compiled|Edited) by .{3,200}"
                    + "|" + NAME + "(?: " + NAME + "){1,3},? (?:in|IN) " + NAME + "(?: " + NAME + ")?"
                    + "|" + NAME + "(?: " + NAME
                    + "){1,3}, (?:staff|Staff|STAFF|Associated Press|Reuters|Agence France|Correspondent|correspondent|Editor|editor|Reporter|reporter).{0,40})");

    private static final Pattern CAPTION_START = Pattern.compile(
            "(?:[\\x{1F4F7}\\x{1F4F8}\\x{1F4F9}\\x{1F3A5}]|(?:FILE|File)(?: (?:PHOTO|photo|PICTURE|picture|IMAGE|image))?(?: ?[:\\u2013-]|--)|(?i:photo|photograph|picture|image|caption|pictured|photos)(?: by| credit| courtesy)?(?: of)?:|(?i:photo(?:graph)?s? by|image credit|picture credit|photo courtesy) )");

    private static final Pattern CAPTION_END = Pattern.compile(
            ".*(?:\\b(?:Photo|Photograph|Photos|Picture|Image|Credit|PHOTO|CREDIT|IMAGE)(?: (?:by|credit|courtesy of))?(?:: ?|/| by )[^.!?]{2,60}|\\((?:AP|Reuters|AFP|EPA|Getty|UPI|File|Xinhua)?[ /]?(?:Photo|File|Image|Picture|Handout|Photograph|SOURCE|Source|Provided|Courtesy|Submitted|Credit)s?\\b[^()]{0,60}\\)|\\(\\p{Lu}[\\p{L}. ]{2,30}/ ?(?:The )?\\p{Lu}[\\p{L}. -]{2,40}\\)|\\((?:Published|Posted|Taken)\\b[^()]{4,60}\\)|/(?:Getty Images|AP|AFP|REUTERS|Reuters|EPA|Corbis|Shutterstock)|Getty Images)\\)?\\.?");

    private static final Pattern LABEL = Pattern.compile(
            "(?i)(?:(?:read|see|learn|find out|hear|view) (?:more|also|next|full|the full|all)\\b.{0,150}"
                    + "|(?:also|more) (?:read|on this|in this section|stories|news|from|about)\\b.{0,100}"
                    + "|(?:related|recommended|trending|most (?:read|popular|viewed|shared)|you (?:may|might) (?:also )?(?:like|be interested)|popular now|up next|don't miss|editor'?s'? picks?)\\b.{0,100}"
                    + "|(?:follow|like|join|find|contact|email|e-mail|call|reach|tweet) (?:us|me|him|her|the (?:reporter|writer|author)|@?\\w+ (?:at|on))\\b.{0,150}"
                    + "|(?:share|tweet|print|email|e-mail|save|pin|whatsapp|facebook|twitter|linkedin|reddit|pinterest|google\\+?|comments?|close|reply|flipboard|copy link|more|0|[|,/&+]| )+(?: this)?(?: (?:article|story|page|post|link|video))?(?: (?:on|via|with|to) (?:facebook|twitter|whatsapp|email|e-mail|google\\+|linkedin|friends?|a friend))?"
                    + "|share (?:this|on|via|with)\\b.{0,100}"
                    + "|(?:advertisement|advertising|sign up|subscribe|log in|sign in|register|donate|sponsored(?: content)?|promoted|story continues(?: below)?.{0,40}|article continues.{0,40}|continue reading.{0,60}|loading\\W*|please enable javascript.{0,60}|you need the latest version of.{0,120}|skip to.{0,40}|back to (?:top|previous page|gallery|article).{0,20}|buy (?:this )?photo|image \\d+ of \\d+|menu|search|home|image source.{0,60}|image caption.{0,150}|play video|watch (?:live|now|video|:).{0,100}|video:.{0,150}|hide caption|toggle caption|enlarge this image|show caption|newsletter.{0,80}|leave a comment.{0,60}|post a comment.{0,60}|view comments.{0,40}|\\d{1,5} (?:comments?|shares?|views?|likes?|retweets?))"
                    + "|(?:more|related|next|previously|also|read|watch|see also|from the archive): .{3,150}"
                    + "|(?:last )?(?:updated|published|posted|modified|first published)(?: on| at)?:? .{0,20}\\d.{0,60}"
                    + "|(?:tags?|topics?|filed under|categories|category|keywords|sections?):.{0,200}"
                    + ")");

    private static final Pattern NOTICE = Pattern.compile("(?i)(?:(?:https?://|www\\.)\\S{1,300}"
            + "|(?:click|tap) (?:here|on|to|the|for)\\b.{0,150}"
            + "|\\d{1,2}:\\d\\d (?![ap]\\.?m)\\S.{0,150}[\\p{L}\\d'\u2019\"]"
            + "|(?:sign up (?:for|to|now|here)|subscribe (?:to|now|here|for)|(?:log|sign) in (?:to|or|with)|register (?:now|here|for free)|get (?:email alerts|the latest|our (?:app|newsletter)|breaking)|download (?:our|the) app|already a (?:subscriber|member)|support (?:our|us|independent) (?:journalism|work|by)|become a (?:member|subscriber))\\b.{0,200}"
            + "|(?:copyright|\\u00A9|\\(c\\) \\d{4}|all rights reserved)\\b?.{0,250}"
            + "|this (?:material|article|story|post|report|content) (?:may not be|was (?:originally|first) published|has been (?:updated|corrected|edited)|originally appeared|first appeared|is part of)\\b.{0,250}"
            + ")");

    private static final Pattern LINKS = Pattern.compile(
            "(?i)(?:related|recommended|trending(?: now)?|read more|previous(?:ly)?|also today|elsewhere)\\s?:?"
                    + "|(?:related|recommended|(?:read )?more|other|top|trending|previous|earlier|also on)\\b.{0,40}"
                    + "\\b(?:stor(?:y|ies)|content|coverage|headlines|news|articles?|reading|videos?)\\b.{0,24}?:?"
                    + "|more (?:from|on)\\b[^.!?]{2,40}:?");

    private Furniture() {}

    /** Whether a line stands over links to other articles: "Related stories:". */
    static boolean isOverLinks(String line) {
        return line.split(" ", MOST_LABEL_WORDS + 2).length <= MOST_LABEL_WORDS
                && LINKS.matcher(line).matches();
    }

    /** Whether a line says who wrote the article. */
    static boolean isByline(String line) {
        int words = line.split(" ", MOST_BYLINE_WORDS + 2).length;
        boolean sentence = line.endsWith(".") && !line.matches(".* (?:\\p{Lu}|Jr|Sr)\\.");
        boolean credits = line.contains(" by ") && line.contains("ing by ");
        boolean bracketed = line.startsWith("(") && line.endsWith(")");
        String plain = bracketed ? line.substring(1, line.length() - 1) : line;
        return (credits || (words <= MOST_BYLINE_WORDS && !sentence))
                && BYLINE.matcher(plain).matches();
    }

    /** Whether a line tells of a picture; {@code cut} where only the head of a longer line is given. */
    static boolean isCaption(String line, boolean cut) {
        return CAPTION_START.matcher(line).lookingAt()
                || (!cut && CAPTION_END.matcher(line).matches());
    }

    /** Whether a line is a link, a button or a notice of the page. */
    static boolean isFurniture(String line) {
        boolean sentence = line.endsWith(".") && line.split(" ", MOST_LABEL_WORDS + 2).length > MOST_LABEL_WORDS;
        return NOTICE.matcher(line).matches()
                || (!sentence && LABEL.matcher(line).matches());
    }
}
