package org.dateline.report;

import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.XRLogger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the typesetter has to say goes where everything else is logged, and what it says of its own speed nowhere. */
final class TypesetterLog implements XRLogger {
    private static final Logger LOG = LoggerFactory.getLogger(PdfReport.class);

    @Override
    public void log(String where, Level level, String message) {
        log(where, level, message, null);
    }

    @Override
    public void log(String where, Level level, String message, @Nullable Throwable fault) {
        if (level.intValue() >= Level.WARNING.intValue()) {
            LOG.warn("{}: {}", where, message, fault);
        }
    }

    /** One level for all parts: it is set here. */
    @Override
    public void setLevel(String logger, Level level) {
        LOG.debug("the level of {} stays as it is, not {}", logger, level);
    }

    @Override
    public boolean isLogLevelEnabled(Diagnostic diagnostic) {
        return diagnostic.getLevel().intValue() >= Level.WARNING.intValue();
    }
}
