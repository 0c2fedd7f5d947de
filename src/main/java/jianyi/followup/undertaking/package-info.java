/**
 * What an office has to carry out by a day 落实事项: it reports, somebody says whether it is done, and it reports again until it is. What a
 * reply promises, what a resolution charges an office with, what an inspection wants put right.
 */
package jianyi.followup.undertaking;
