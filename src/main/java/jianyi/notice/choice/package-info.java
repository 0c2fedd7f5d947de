/** How a person wants to be told: a choice of his own, with a page to make it. */
package jianyi.notice.choice;
