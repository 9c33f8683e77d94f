package org.dateline.export;

import org.dateline.knowledge.Knowledge;
import org.dateline.model.Reading;

/** What an exporter is given: the reading, the knowledge that holds the codes, and how text is laid out. */
public record Export(Reading reading, Knowledge knowledge, Page page) {}
