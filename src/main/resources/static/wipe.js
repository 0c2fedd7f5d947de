// Wipes parts of a photo away under a finger: what is touched becomes coarse blocks, which nothing can make out again.
const main = document.querySelector('main.wipe');
const canvas = main.querySelector('canvas');
const form = main.querySelector('form');
const brush = canvas.getContext('2d');
const WIDEST = 1600;
const BLOCKS = 40;
let block = 20;

async function draw() {
  const answer = await fetch(main.dataset.copy);
  const picture = await createImageBitmap(await answer.blob());
  const scale = Math.min(1, WIDEST / picture.width);
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  block = Math.max(8, Math.round(canvas.width / BLOCKS));
  brush.drawImage(picture, 0, 0, canvas.width, canvas.height);
}

function wipe(event) {
  if (event.type === 'pointermove' && event.buttons === 0) return;
  event.preventDefault();
  const box = canvas.getBoundingClientRect();
  const x = (event.clientX - box.left) * canvas.width / box.width;
  const y = (event.clientY - box.top) * canvas.height / box.height;
  for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) coarse(Math.floor(x / block) + dx, Math.floor(y / block) + dy);
}

/** One block in the colour of its middle. */
function coarse(column, row) {
  const [left, top] = [column * block, row * block];
  if (left < 0 || top < 0 || left >= canvas.width || top >= canvas.height) return;
  const [r, g, b] = brush.getImageData(Math.min(left + block / 2, canvas.width - 1), Math.min(top + block / 2, canvas.height - 1), 1, 1).data;
  brush.fillStyle = `rgb(${r}, ${g}, ${b})`;
  brush.fillRect(left, top, block, block);
}

form.addEventListener('submit', async event => {
  event.preventDefault();
  const note = form.querySelector('.note.wrong');
  const data = new FormData(form);
  busy(true);
  data.append('copy', await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.85)), 'copy.jpg');
  try {
    const answer = await fetch(form.action, { method: 'POST', body: data });
    if (answer.ok) return location.reload();
    note.textContent = '没有保存，请重新登录后再试';
  } catch {
    note.textContent = '没有网络，请有网络时再保存';
  }
  note.hidden = false;
  busy(false);
});

function busy(saving) {
  const button = form.querySelector('button[type=submit]');
  button.disabled = saving;
  button.textContent = saving ? '正在保存……' : '保存处理过的照片';
}

canvas.addEventListener('pointerdown', wipe);
canvas.addEventListener('pointermove', wipe);
draw();
