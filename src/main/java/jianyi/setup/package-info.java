/**
 * The pages under {@code /setup}: offices, posts, people, deputies and sessions, days off and terms, kept by the system
 * administrator and the district's clerks. Touches {@code office}, {@code deputy}, {@code calendar}, {@code access}, {@code intake}
 * and the refusals of {@code flow}.
 */
package jianyi.setup;
