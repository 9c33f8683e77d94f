package org.dateline.link;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.link.Clusters.Cluster;
import org.dateline.model.Incident;
import org.dateline.model.Review;
import org.dateline.model.Ruling;
import org.dateline.model.RulingKind;

/** What people ruled on one incident: its review, and the values in place of those of the articles. Later rulings win. */
final class Corrections {
    private final List<Ruling> rulings;

    private Corrections(List<Ruling> rulings) {
        this.rulings = rulings;
    }

    static Corrections of(Cluster cluster, Rulings rulings) {
        Set<String> members =
                cluster.members().stream().map(Telling::id).collect(Collectors.toCollection(HashSet::new));
        return new Corrections(rulings.on(members));
    }

    Incident apply(Incident incident) {
        if (rulings.isEmpty()) {
            return incident;
        }
        Incident corrected = incident;
        Review review = Review.AUTOMATIC;
        for (Ruling ruling : rulings) {
            if (ruling.kind() == RulingKind.CORRECTED) {
                Correction correction = Correction.of(Objects.requireNonNull(ruling.field()), ruling.value());
                corrected = correction.apply(corrected, "ruling:" + ruling.id());
            }
            review = after(review, ruling.kind());
        }
        Incident placed = Fields.of(corrected).where(PlaceField.whole(corrected.where()));
        return Fields.of(placed).reviewed(review);
    }

    /** Who corrects an incident takes it for one; who confirms a corrected one leaves it corrected. */
    private static Review after(Review review, RulingKind kind) {
        return switch (kind) {
            case REJECTED -> Review.REJECTED;
            case CORRECTED -> Review.CORRECTED;
            case CONFIRMED -> review == Review.CORRECTED ? Review.CORRECTED : Review.CONFIRMED;
            default -> review;
        };
    }
}
