package org.dateline.web;

import org.dateline.model.Dossier;

/** The mark (ETag) of an incident: another one after every change of it and every ruling on it. */
final class Marks {
    private Marks() {}

    static String of(Dossier dossier) {
        return of(dossier.changed().toString(), dossier.rulings().size());
    }

    private static String of(String changed, int rulings) {
        return "\"" + changed.replaceAll("[^0-9]", "") + "." + rulings + "\"";
    }
}
