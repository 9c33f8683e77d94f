package org.dateline.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells blocks that stand in the article's element and are no part of it: links onwards, calls to subscribe, addresses of the staff. */
final class Leftovers {
    private static final int SHORT = 200;
    private static final int CALL = 320;
    private static final double LINKS = 0.6;
    private static final int OPENING = 500;
    private static final int LINE = 100;
    private static final Pattern END = Pattern.compile("[.!?\u2026:;\u3002\uff01\uff1f][\\p{Pf}\\p{Pe}\"']?$");

    /** A short line that is nothing but this. */
    private static final Pattern LINES = Pattern.compile(
            "(?i)(?:advert(?:isement)?s?|sponsored(?: content)?|story continues(?: below)?(?: advertisement)?|continue reading.*|read more|more|share(?: this)?.*|"
                    + "share on .*|tweet|print|email|comments?(?: \\(?\\d+\\)?)?|\\d+ comments?|leave a (?:reply|comment)|related(?: .{0,30})?|"
                    + "(?:image|photo|picture|slide|video) \\d+ of \\d+|(?:photo|image|picture|video)(?: credit)?s?:? .{0,80}|\\(?(?:photo|image|picture) (?:by|credit|courtesy).{0,90}|"
                    + "getty images|ap photo|reuters|view (?:comments|gallery|all.*)|loading.*|see also:?|tell us what you think\\W*|back to top|"
                    + "(?:last )?updated:? .{0,60}|published:? .{0,60}|posted (?:on|by|in):? .{0,60}|by [A-Z][\\w.' -]{3,40}|filed under.*|tags?:.*|topics?:.*|categor(?:y|ies):.*)");

    /** A line or paragraph that begins so, or holds this, speaks of the publisher's services. */
    private static final Pattern CALLS = Pattern.compile(
            "(?i)^(?:read (?:more|also|next|the full)\\b|also read\\b|see also\\b|related:|more:|watch:|listen:|recommended:|click here\\b|"
                    + "sign up (?:for|to|here)\\b|subscribe (?:to|now|here|for)\\b|get (?:the latest|our|breaking|daily|full access|access|unlimited)\\b.*(?:inbox|newsletter|updates|app|subscri)|"
                    + "follow (?:us|me|him|her|@|\\w+ (?:\\w+ )?on) ?.*(?:twitter|facebook|instagram|@)|write to .{0,60}@|email .{0,60}@|contact .{0,60}@|"
                    + "have a (?:tip|story|question)\\b|got a (?:tip|story|news tip)\\b|download (?:the|our) .*app|like us on|join (?:us|our|the) .*(?:newsletter|telegram|whatsapp|conversation|facebook)|"
                    + "this (?:article|story|post) (?:was|is|has been) (?:originally|first) (?:published|appeared)|originally published (?:on|at|in)\\b|"
                    + "(?:we|this site|this website) uses? cookies|by (?:continuing|using) (?:to )?.*cookies|all rights reserved|copyright (?:©|\\(c\\)|\\d{4})|©|"
                    + "please (?:enable|turn on|disable|log in|sign in|subscribe)|to (?:continue|keep) reading|already a (?:subscriber|member)|support (?:our|us|independent))"
                    + "|may be reached at .{0,40}@|can be reached at .{0,60}@");

    private Leftovers() {}

    /** The blocks that are the article's. {@code title} is what the page's head calls it. */
    static List<Block> without(List<Block> blocks, String title) {
        List<Block> kept = new ArrayList<>();
        boolean begun = false;
        int headline = headline(blocks);
        for (int i = headline + 1; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            begun |= begins(block, title);
            if (begun && isArticle(block)) {
                kept.add(block);
            }
        }
        return kept;
    }

    /** The place of the headline where it opens the blocks, else -1: what stands before it is none of the article. */
    private static int headline(List<Block> blocks) {
        int before = 0;
        for (int i = 0; i < blocks.size() && before < OPENING; i++) {
            if (blocks.get(i).kind().equals("h1")) {
                return i;
            }
            before += blocks.get(i).text().length();
        }
        return -1;
    }

    /** Whether a block can be the first: a sentence, or long; no repeated title, no line of names or hours. */
    private static boolean begins(Block block, String title) {
        String text = block.text();
        return text.length() > LINE || END.matcher(text).find() && !title.contains(text);
    }

    private static boolean isArticle(Block block) {
        String text = block.text();
        if (block.kind().equals("h1") || LINES.matcher(text).matches()) {
            return false;
        }
        if (text.length() < CALL && CALLS.matcher(text).find()) {
            return false;
        }
        return block.linkShare() <= LINKS || text.length() >= SHORT;
    }
}
