/** What is set up, at a glance. */
package jianyi.setup.overview;
