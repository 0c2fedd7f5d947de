package jianyi.setup.standin;

import java.util.List;

/**
 * Somebody named in advance for the day the person cannot name anybody himself 应急代办人.
 *
 * @param person user id of who works alone and has named him
 * @param standIn user id of who may then begin by himself
 * @param posts the engine groups
 */
public record Emergency(long id, String person, String standIn, List<String> posts) {}
