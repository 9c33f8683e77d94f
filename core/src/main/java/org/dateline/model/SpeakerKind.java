package org.dateline.model;

/** Whose word a figure is, as far as the speaker's name tells. */
public enum SpeakerKind implements Term {
    /** One of those who did it, or who claim it. */
    PERPETRATOR,
    /** A government, its ministries, police, army or officials. */
    GOVERNMENT,
    /** A hospital, its doctors, an ambulance service. */
    HOSPITAL,
    /** Who saw it, lives there or is of the family. */
    WITNESS,
    /** Who counts and checks: the United Nations, an observatory, a rights group, the Red Cross. */
    MONITOR,
    /** Another newspaper, agency or broadcaster. */
    MEDIA;
}
