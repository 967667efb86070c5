package extract

// continued is the vertical merging of a cell that continues the one above; 3 begins a merged cell.
const continued = 1

// readRowShape reads the operand of a table definition behind its size.
func readRowShape(operand bin) (row rowShape) {
	const cellSize = 20
	if len(operand) == 0 {
		return row
	}
	count := operand.u8(0)
	if len(operand) < 1+2*(count+1) {
		return row
	}
	for i := range count + 1 {
		row.edges = append(row.edges, int(int16(operand.u16(1+2*i))))
	}
	row.cells = make([]merging, count)
	for i := range count {
		at := 1 + 2*(count+1) + cellSize*i
		if at+2 > len(operand) {
			break
		}
		flags := operand.u16(at)
		row.cells[i].left = flags&2 != 0
		row.cells[i].above = flags>>5&3 == continued
	}
	return row
}
