package org.dateline.alert;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** XML written element by element, without the characters that XML cannot hold. */
final class XmlText {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** What is written. */
    interface Writing {
        void write(XmlText xml) throws XMLStreamException;
    }

    private XmlText() throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
    }

    /** A document with one element in a namespace. */
    static String of(String root, String namespace, Writing writing) {
        try {
            XmlText made = new XmlText();
            made.xml.writeStartDocument("UTF-8", "1.0");
            made.text.append('\n');
            made.xml.writeStartElement(root);
            made.xml.writeDefaultNamespace(namespace);
            writing.write(made);
            made.xml.writeEndElement();
            made.xml.writeEndDocument();
            made.xml.flush();
            return made.text.append('\n').toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text can always be written as XML", e);
        }
    }

    XmlText leaf(String name, String value) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
        return this;
    }

    /** An element of attributes alone. */
    XmlText empty(String name, String... attributes) throws XMLStreamException {
        line();
        xml.writeEmptyElement(name);
        attributes(attributes);
        return this;
    }

    XmlText leafWith(String name, String attribute, String given, String value) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        attributes(attribute, given);
        xml.writeCharacters(clean(value));
        xml.writeEndElement();
        return this;
    }

    XmlText element(String name, Writing inner) throws XMLStreamException {
        line();
        xml.writeStartElement(name);
        inner.write(this);
        line();
        xml.writeEndElement();
        return this;
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }

    private static String clean(String value) {
        StringBuilder clean = new StringBuilder(value.length());
        value.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
