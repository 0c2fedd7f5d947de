// A photographed page beside the fields it is typed into; what the browser cannot show opens in a window of its own.
const input = document.getElementById('signedSheets');
const beside = document.getElementById('beside');
const pages = beside.querySelector('.pages');
const larger = document.getElementById('larger');
let turned = 0;

/** As text, since pictures may come from nowhere but the page itself. */
function read(file) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result);
    reader.onerror = failed;
    reader.readAsDataURL(file);
  });
}

function link(file) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.target = '_blank';
  link.textContent = `在新窗口打开“${file.name}”`;
  return link;
}

async function shown(file) {
  if (!file.type.startsWith('image/')) return link(file);
  const picture = new Image();
  picture.alt = `手写件 ${file.name}`;
  try {
    picture.src = await read(file);
    await picture.decode();
    return picture;
  } catch {
    return link(file);
  }
}

input.addEventListener('change', async () => {
  pages.replaceChildren(...await Promise.all([...input.files].map(shown)));
  beside.hidden = !input.files.length;
  document.querySelector('main').classList.toggle('copies', !beside.hidden);
});

larger.addEventListener('click', () => {
  larger.ariaPressed = String(pages.classList.toggle('larger'));
  larger.textContent = larger.ariaPressed === 'true' ? '缩小' : '放大';
});

document.getElementById('turn').addEventListener('click', () => {
  turned = (turned + 90) % 360;
  pages.querySelectorAll('img').forEach(picture => {
    const side = turned % 180 !== 0;
    picture.style.transform = `rotate(${turned}deg)`;
    picture.style.margin = side ? `${(picture.offsetWidth - picture.offsetHeight) / 2}px 0` : '0';
  });
});
