package org.dateline.extract;

import org.dateline.model.FigureMention;
import org.dateline.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * A noun phrase as the order of the words shows it.
 *
 * @param from index of its first token, article and number included
 * @param head its noun; its number where it has no noun ("12 injured")
 * @param figure its number, null where it has none
 * @param determined whether an article or a possessive opens it
 */
record Chunk(int from, Token head, @Nullable FigureMention figure, boolean determined) {}
