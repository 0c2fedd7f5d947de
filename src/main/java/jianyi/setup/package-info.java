/**
 * The pages under {@code /setup}: offices, posts, people, deputies and sessions, kept by the system administrator and
 * the district's clerks. Touches {@code office}, {@code deputy}, {@code access} and the refusals of {@code flow}.
 */
package jianyi.setup;
