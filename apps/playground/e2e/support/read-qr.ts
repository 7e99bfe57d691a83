import jsQR from 'jsqr'
import type { Locator } from 'playwright-core'

/** Reads a QR code as it stands in the page, with its real colours, by a reader that did not draw it. */
export const readQr = async (code: Locator): Promise<string | undefined> => {
  const { pixels, width } = await code.evaluate(element => {
    const canvas = document.createElement('canvas')
    const scale = 3
    canvas.width = canvas.height = (element as SVGSVGElement).viewBox.baseVal.width * scale
    const brush = canvas.getContext('2d')
    const [light, dark] = [element.querySelector('rect'), element.querySelector('path')]
    if (brush === null || light === null || dark === null) throw new Error('no code')
    brush.fillStyle = getComputedStyle(light).fill
    brush.fillRect(0, 0, canvas.width, canvas.height)
    brush.fillStyle = getComputedStyle(dark).fill
    brush.setTransform(scale, 0, 0, scale, 0, 0)
    brush.fill(new Path2D(dark.getAttribute('d') ?? ''))
    const { data, width } = brush.getImageData(0, 0, canvas.width, canvas.height)
    return { pixels: [...data], width }
  })
  return jsQR(Uint8ClampedArray.from(pixels), width, width)?.data
}
