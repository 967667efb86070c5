package app

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"image"
	"image/jpeg"
	_ "image/png" // pictures of screens

	"golang.org/x/image/draw"
)

// Bounds of a picture: kept ones are at most photoSide pixels long, read ones at most photoPixels large.
const (
	photoSide    = 1600
	photoPixels  = 100 << 20
	photoQuality = 82
)

// shrinkPhoto makes a JPEG or PNG of any size a JPEG that fills a screen, upright, without the camera's notes.
func shrinkPhoto(data []byte) ([]byte, error) {
	size, _, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read photo: %w", err)
	}
	if size.Width <= 0 || size.Height <= 0 || size.Width*size.Height > photoPixels {
		return nil, fmt.Errorf("photo of %d by %d pixels", size.Width, size.Height)
	}
	img, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("read photo: %w", err)
	}
	w, h := size.Width, size.Height
	if longest := max(w, h); longest > photoSide {
		w, h = max(1, w*photoSide/longest), max(1, h*photoSide/longest)
	}
	small := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.Draw(small, small.Bounds(), image.White, image.Point{}, draw.Src) // what was transparent
	draw.ApproxBiLinear.Scale(small, small.Bounds(), img, img.Bounds(), draw.Over, nil)
	var out bytes.Buffer
	if err := jpeg.Encode(&out, upright(small, orientation(data)), &jpeg.Options{Quality: photoQuality}); err != nil {
		return nil, fmt.Errorf("write photo: %w", err)
	}
	return out.Bytes(), nil
}

// upright turns a picture by its Exif orientation: 3 stands on its head, 6 and 8 lie on a side. Mirrored ones, which no
// camera makes, stay.
func upright(img *image.RGBA, orientation int) *image.RGBA {
	w, h := img.Rect.Dx(), img.Rect.Dy()
	var at func(x, y int) (int, int)
	switch orientation {
	case 3:
		at = func(x, y int) (int, int) { return w - 1 - x, h - 1 - y }
	case 6:
		at = func(x, y int) (int, int) { return h - 1 - y, x }
	case 8:
		at = func(x, y int) (int, int) { return y, w - 1 - x }
	default:
		return img
	}
	if orientation != 3 {
		w, h = h, w
	}
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			to, down := at(x, y)
			out.SetRGBA(to, down, img.RGBAAt(x, y))
		}
	}
	return out
}

// orientation reads the Exif tag 0x0112 of a JPEG; 1, upright, where there is none or the notes are damaged.
func orientation(data []byte) int {
	at := bytes.Index(data[:min(len(data), 1<<16)], []byte("Exif\x00\x00"))
	if at < 0 || len(data) < at+14 {
		return 1
	}
	tiff := data[at+6:]
	var order binary.ByteOrder = binary.BigEndian
	if tiff[0] == 'I' {
		order = binary.LittleEndian
	}
	dir := int64(order.Uint32(tiff[4:]))
	if dir+2 > int64(len(tiff)) {
		return 1
	}
	for n := range int64(order.Uint16(tiff[dir:])) {
		entry := dir + 2 + 12*n
		if entry+12 > int64(len(tiff)) {
			return 1
		}
		if order.Uint16(tiff[entry:]) == 0x0112 {
			return int(order.Uint16(tiff[entry+8:]))
		}
	}
	return 1
}
