/** The one door every form and every start passes (docs/adr/0003). */
package jianyi.flow.door;
