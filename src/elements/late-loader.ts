/**
 * Asks for what a page runs, and for the styles of what that adds, when the page has been read and painted: nothing of it
 * has a part in the first view, and before it every byte would be waited for. It is the same on all pages, so that a content
 * security policy can name it by its hash; what it loads stands in the `data-` attributes of its element.
 */
export const lateLoader =
  "{let d=document,{styles,scripts}=d.currentScript.dataset;d.addEventListener('DOMContentLoaded',()=>requestAnimationFrame(()=>setTimeout(()=>{d.head.append(Object.assign(d.createElement('link'),{rel:'stylesheet',href:styles}));for(let s of scripts.split(' '))import(s)})))}";
