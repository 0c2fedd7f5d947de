/**
 * More time for a reply 延期: a unit asks before its term has ended, the body's clerk decides, and all dates move together or none
 * does.
 */
package jianyi.suggestion.extension;
