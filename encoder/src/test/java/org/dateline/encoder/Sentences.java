package org.dateline.encoder;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dateline.model.Article;
import org.dateline.text.Document;
import org.dateline.text.Relation;
import org.dateline.text.Sentence;
import org.dateline.text.Token;
import org.dateline.text.Zone;

/** Documents without a parser: a sentence a line, a token a run between blanks. */
final class Sentences {
    private static final Pattern LINE = Pattern.compile("[^\n]+");
    private static final Pattern TOKEN = Pattern.compile("\\S+");

    private Sentences() {}

    static Document document(String text) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher lines = LINE.matcher(text);
        while (lines.find()) {
            int index = sentences.size();
            sentences.add(new Sentence(
                    index, index, Zone.BODY, lines.start(), lines.end(), tokens(lines.group(), lines.start())));
        }
        return new Document(new Article("a", null, null, null, null, null, null, "", text), sentences, null);
    }

    static Token token(int start, int end, String form) {
        return new Token(0, start, end, form, form, "NN", -1, Relation.ROOT);
    }

    static Sentence sentence(Token... tokens) {
        return new Sentence(0, 0, Zone.BODY, 0, tokens[tokens.length - 1].end(), List.of(tokens));
    }

    private static List<Token> tokens(String line, int offset) {
        List<Token> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(line);
        while (found.find()) {
            tokens.add(token(offset + found.start(), offset + found.end(), found.group()));
        }
        return tokens;
    }
}
