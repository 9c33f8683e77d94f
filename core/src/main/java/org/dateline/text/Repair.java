package org.dateline.text;

import java.util.List;

/** One kind of repair: looks at a view and says what is to be read differently. */
interface Repair {
    /** The edits, in text order and without overlap. */
    List<Edit> edits(String view);
}
