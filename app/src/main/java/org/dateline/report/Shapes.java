package org.dateline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The shapes of the countries: Natural Earth at 1:50 million, as the workbench's map has them. The file is TopoJSON, in which
 * countries share the arcs of their borders, each arc a row of differences of whole numbers.
 */
final class Shapes {
    private static final String FILE = "/dateline/shapes/countries-50m.json";

    private final List<Country> countries;

    private Shapes(List<Country> countries) {
        this.countries = List.copyOf(countries);
    }

    /** A country; its rings are rows of longitude, latitude, longitude, ... in degrees. */
    record Country(String name, List<double[]> rings) {
        Country {
            rings = List.copyOf(rings);
        }
    }

    /** Reads the shapes that come with the program. */
    static Shapes load() {
        try (InputStream in = Shapes.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program comes without the shapes of the countries: " + FILE);
            }
            return of(new ObjectMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the shapes of the countries cannot be read", e);
        }
    }

    private static Shapes of(JsonNode topology) {
        JsonNode scale = topology.path("transform").path("scale");
        JsonNode move = topology.path("transform").path("translate");
        List<double[]> arcs = new ArrayList<>();
        for (JsonNode arc : topology.path("arcs")) {
            double[] points = new double[2 * arc.size()];
            long x = 0;
            long y = 0;
            for (int i = 0; i < arc.size(); i++) {
                x += arc.get(i).get(0).asLong();
                y += arc.get(i).get(1).asLong();
                points[2 * i] = x * scale.get(0).asDouble() + move.get(0).asDouble();
                points[2 * i + 1] = y * scale.get(1).asDouble() + move.get(1).asDouble();
            }
            arcs.add(points);
        }
        List<Country> countries = new ArrayList<>();
        for (JsonNode country : topology.path("objects").path("countries").path("geometries")) {
            List<double[]> rings = new ArrayList<>();
            boolean one = country.path("type").asText().equals("Polygon");
            for (JsonNode polygon : one ? List.of(country.path("arcs")) : (Iterable<JsonNode>) country.path("arcs")) {
                polygon.forEach(ring -> rings.add(ring(ring, arcs)));
            }
            countries.add(new Country(country.path("properties").path("name").asText(), rings));
        }
        return new Shapes(countries);
    }

    /** The arcs of a ring in a row; one with a number below nought is walked from its end. */
    private static double[] ring(JsonNode numbers, List<double[]> arcs) {
        double[][] parts = new double[numbers.size()][];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            int number = numbers.get(i).asInt();
            parts[i] = number < 0 ? backwards(arcs.get(~number)) : arcs.get(number);
            length += parts[i].length;
        }
        double[] ring = new double[length];
        int at = 0;
        for (double[] part : parts) {
            System.arraycopy(part, 0, ring, at, part.length);
            at += part.length;
        }
        return ring;
    }

    private static double[] backwards(double[] points) {
        double[] turned = new double[points.length];
        for (int i = 0; i < points.length; i += 2) {
            turned[i] = points[points.length - 2 - i];
            turned[i + 1] = points[points.length - 1 - i];
        }
        return turned;
    }

    List<Country> countries() {
        return countries;
    }
}
