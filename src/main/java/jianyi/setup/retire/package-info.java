/** Offices and people going out of use 停用, with what they still hold, coming back, and those entered in error removed. */
package jianyi.setup.retire;
