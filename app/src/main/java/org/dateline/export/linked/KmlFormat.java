package org.dateline.export.linked;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.dateline.export.coding.Summary;
import org.dateline.export.file.Destination;
import org.dateline.export.file.FileFormat;
import org.dateline.export.file.FileWriting;
import org.dateline.export.file.Inventory;
import org.dateline.export.file.Losses;
import org.dateline.export.file.Outgoing;
import org.dateline.export.file.Vocabulary;
import org.dateline.json.GeoJsonWriter;
import org.dateline.model.DatePrecision;
import org.dateline.model.Dossier;
import org.dateline.model.Incident;
import org.dateline.model.Review;
import org.dateline.tally.Headings;
import org.dateline.tally.Range;

/** A KML placemark for each incident whose place is known better than by province, with its days for a time slider. */
public final class KmlFormat implements FileFormat {
    private static final String KML = "http://www.opengis.net/kml/2.2";
    private static final Set<String> CARRIED = Set.of(
            "types",
            "when.day",
            "where.name",
            "where.admin1",
            "where.country",
            "where.point",
            "figures.killed",
            "figures.wounded",
            "figures.abducted",
            "independentSources",
            "review");

    @Override
    public String id() {
        return "kml";
    }

    @Override
    public String label() {
        return "Placemarks for Google Earth (KML)";
    }

    @Override
    public String mediaType() {
        return "application/vnd.google-earth.kml+xml";
    }

    @Override
    public String extension() {
        return "kml";
    }

    @Override
    public Depth depth() {
        return Depth.INCIDENT;
    }

    @Override
    public FileWriting open(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
        return new Writing(to, vocabulary, losses);
    }

    private static final class Writing implements FileWriting {
        private final XMLStreamWriter xml;
        private final Vocabulary vocabulary;
        private final Losses losses;

        Writing(Destination to, Vocabulary vocabulary, Losses losses) throws IOException {
            this.vocabulary = vocabulary;
            this.losses = losses;
            try {
                xml = XMLOutputFactory.newFactory().createXMLStreamWriter(to.stream(), "UTF-8");
                xml.writeStartDocument("UTF-8", "1.0");
                xml.writeCharacters("\n");
                xml.writeStartElement("kml");
                xml.writeDefaultNamespace(KML);
                xml.writeStartElement("Document");
                element("name", "Incidents told in news reports");
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }

        @Override
        public int write(int pass, Outgoing outgoing) throws IOException {
            Incident incident = outgoing.incident();
            if (incident.review() == Review.REJECTED) {
                losses.leftOut("a person rejected it");
                return 0;
            }
            if (!GeoJsonWriter.isSpot(incident.where())) {
                losses.leftOut("its place is not known better than by province or country");
                return 0;
            }
            try {
                placemark(outgoing.dossier());
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
            Inventory.of(incident).lose(losses, CARRIED);
            return 1;
        }

        private void placemark(Dossier dossier) throws XMLStreamException {
            Incident incident = dossier.incident();
            xml.writeCharacters("\n");
            xml.writeStartElement("Placemark");
            // An id of XML begins with a letter.
            xml.writeAttribute("id", "incident-" + incident.id());
            element("name", Summary.heading(incident, vocabulary));
            element("description", Summary.of(dossier, vocabulary));
            days(incident);
            xml.writeStartElement("ExtendedData");
            data("incident", incident.id());
            data("type", incident.what().type());
            data("review", incident.review().word());
            data("placePrecision", incident.where().precision().word());
            for (String of : List.of("killed", "wounded", "abducted")) {
                Range range = Headings.total(incident.figures(), of).orElse(null);
                if (range != null) {
                    data(of + "Low", String.valueOf(range.low()));
                    data(of + "High", String.valueOf(range.high()));
                }
            }
            xml.writeEndElement();
            xml.writeStartElement("Point");
            element(
                    "coordinates",
                    incident.where().lon() + "," + incident.where().lat());
            xml.writeEndElement();
            xml.writeEndElement();
        }

        private void days(Incident incident) throws XMLStreamException {
            LocalDate from = incident.when().from();
            if (from == null || incident.when().precision() == DatePrecision.UNKNOWN) {
                return;
            }
            if (incident.when().precision() == DatePrecision.DAY) {
                xml.writeStartElement("TimeStamp");
                element("when", from.toString());
            } else {
                xml.writeStartElement("TimeSpan");
                element("begin", from.toString());
                element(
                        "end",
                        Objects.requireNonNullElse(incident.when().to(), from).toString());
            }
            xml.writeEndElement();
        }

        private void data(String name, String value) throws XMLStreamException {
            xml.writeStartElement("Data");
            xml.writeAttribute("name", name);
            element("value", value);
            xml.writeEndElement();
        }

        /** Characters that XML has no place for become blanks. */
        private void element(String name, String text) throws XMLStreamException {
            xml.writeStartElement(name);
            xml.writeCharacters(text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", " "));
            xml.writeEndElement();
        }

        @Override
        public void close() throws IOException {
            try {
                xml.writeCharacters("\n");
                xml.writeEndDocument();
                xml.flush();
            } catch (XMLStreamException e) {
                throw new IOException(e);
            }
        }
    }
}
