/** What a unit does: take the case or ask to be relieved, talk with the deputy, give an opinion, reply. */
package jianyi.suggestion.handling;
