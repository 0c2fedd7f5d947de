/** Groups of deputies: who belongs to them, who leads them, where each deputy is at home. */
package jianyi.activity.group;
