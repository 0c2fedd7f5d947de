/** What activities say in a deputy's file, and which groups there are for its quotas. */
package jianyi.activity.duty;
